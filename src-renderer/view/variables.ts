/** The variables of a canned reply: `{usuario}` and the like, filled when it is inserted. Pure. */

const VARIABLE = /\{([\p{L}\p{N}_ -]{1,40})\}/gu;
/** What stands before a sentence's first word. */
const BEGINNING = /(?:^|[.!?…¡¿\n])\s*$/u;

export interface Filled {
  readonly text: string;
  /** The first variable nobody knows, left as it is for the agent to fill: [from, to). */
  readonly gap: readonly [number, number] | null;
}

/** What stands for a name, in lower case; undefined: nobody knows it. `begins`: a sentence begins with it. */
export type ValueOf = (name: string, begins: boolean) => string | undefined;

export function fillIn(text: string, known: ValueOf): Filled {
  let gap: Filled['gap'] = null;
  let filled = '';
  let at = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(VARIABLE)) {
    filled += text.slice(at, index);
    at = index + whole.length;
    const value = known(keyOf(name), BEGINNING.test(filled));
    if (value === undefined) gap ??= [filled.length, filled.length + whole.length];
    filled += value ?? whole;
  }
  return { text: filled + text.slice(at), gap };
}

/** Those that nobody knows, as they are written. */
export function unknownIn(text: string, known: ValueOf): readonly string[] {
  const all = [...text.matchAll(VARIABLE)];
  return all.filter(([, name = '']) => known(keyOf(name), false) === undefined).map(([whole]) => whole);
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
