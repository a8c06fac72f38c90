/**
 * What the system's keyring seals and opens. Electron's newer ways do not block, open what the old ones sealed, and say
 * when a secret should be sealed anew; where they are not (33 has none) the old ones are used.
 */
import type { SafeStorage } from 'electron';

type Newer = 'encryptStringAsync' | 'decryptStringAsync' | 'isAsyncEncryptionAvailable';
export type Safe = Pick<SafeStorage, 'encryptString' | 'decryptString'> & Partial<Pick<SafeStorage, Newer>>;

export interface Sealing {
  seal(text: string): Promise<Buffer>;
  /** `isStale`: seal it again. Rejects where it cannot be opened. */
  open(sealed: Buffer): Promise<{ readonly text: string; readonly isStale: boolean }>;
}

export function createSealing(safe: Safe): Sealing {
  const { encryptStringAsync, decryptStringAsync, isAsyncEncryptionAvailable } = safe;
  const isNewer = async () => (await isAsyncEncryptionAvailable?.call(safe)) ?? false;
  return {
    async seal(text) {
      if (encryptStringAsync && (await isNewer())) return encryptStringAsync.call(safe, text);
      return safe.encryptString(text);
    },
    async open(sealed) {
      if (!decryptStringAsync || !(await isNewer())) return { text: safe.decryptString(sealed), isStale: false };
      const { result, shouldReEncrypt } = await decryptStringAsync.call(safe, sealed);
      return { text: result, isStale: shouldReEncrypt };
    },
  };
}
