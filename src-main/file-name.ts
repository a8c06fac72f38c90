/** A name that every system takes for a file: no folders, nothing reserved. Pure. */
const REFUSED = /[\p{Cc}<>:"/\\|?*]+/gu;
const NAME_MAX = 120; // UTF-16 units; systems take 255 bytes

export function fileName(name: string): string {
  const plain = name
    .replace(REFUSED, '-')
    .slice(-NAME_MAX) // its end says what kind of file it is
    .toWellFormed()
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return plain === '' ? 'mostrador' : plain;
}
