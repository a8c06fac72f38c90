/**
 * JSON with its checksum before it, for rows that may have to be read out of a damaged file: a text with a few wrong
 * letters must not be sent to a customer. JSON without one (of before there were seals) is taken as it is.
 */
import { crc32 } from 'node:zlib';

const SEALED = /^[0-9a-f]{8}(?=[[{"])/;

/** Half surrogates are escaped by JSON: what is read back is what was sealed. */
export function seal(json: string): string {
  return crc32(json).toString(16).padStart(8, '0') + json;
}

/** Null: it is not what was sealed. */
export function unseal(text: string): string | null {
  const sum = SEALED.exec(text)?.[0];
  if (sum === undefined) return text;
  const json = text.slice(sum.length);
  return seal(json) === text ? json : null;
}
