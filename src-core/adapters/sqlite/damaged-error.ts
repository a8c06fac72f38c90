/** The file is there and is not the database it should be. */
export class DamagedError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'DamagedError';
  }
}
