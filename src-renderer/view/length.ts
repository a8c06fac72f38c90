/** How much of what the server takes a text fills. Pure. */
import { MENSAJE_MAX_BYTES } from '../../src-shared/protocol.ts';

export interface Length {
  readonly used: number;
  readonly most: number;
  /** A server that tells no limit has the column's, in bytes. */
  readonly unit: 'characters' | 'bytes';
  readonly isOver: boolean;
}

/** From this share on it is told. */
const NEAR = 0.8;

/** Null: far from the end. `limite`: characters, where the server told. */
export function lengthOf(text: string, limite: number | undefined): Length | null {
  const most = limite ?? MENSAJE_MAX_BYTES;
  // A unit is at least half a character, and at most three bytes: most texts need not be counted.
  if (text.length * (limite === undefined ? 3 : 1) < most * NEAR) return null;
  const used = limite === undefined ? new TextEncoder().encode(text).length : [...text].length;
  if (used < most * NEAR) return null;
  return { used, most, unit: limite === undefined ? 'bytes' : 'characters', isOver: used > most };
}
