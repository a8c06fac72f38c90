/** Makes a forgotten case of a union a type error, and a wrong value at run time a loud one. */
export function assertNever(value: never): never {
  throw new Error(`unexpected: ${JSON.stringify(value)}`);
}
