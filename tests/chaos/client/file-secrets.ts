/** A keyring in a file: for tests only, where processes are killed and none of them may lose its key. */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Secrets } from '../../../src-core/ports.ts';

export function createFileSecrets(file: string): Secrets {
  const read = (): Record<string, string> => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
  const write = (all: Record<string, string>): void => {
    writeFileSync(`${file}.new`, JSON.stringify(all), { flush: true });
    renameSync(`${file}.new`, file);
  };
  return {
    available: async () => true,
    get: async (name) => read()[name] ?? null,
    set: async (name, value) => write({ ...read(), [name]: value }),
    async remove(name) {
      const { [name]: _gone, ...rest } = read();
      write(rest);
    },
  };
}
