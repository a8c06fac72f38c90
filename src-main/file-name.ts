/** A name that every system takes for a file: no folders, nothing reserved, nothing that turns its end round. Pure. */
const REFUSED = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}<>:"/\\|?*]+/gu;
/** Devices, to Windows, whatever follows the dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;
const NAME_MAX = 80; // UTF-16 units, of three bytes at most; systems take 255 bytes

export function fileName(name: string): string {
  const plain = name
    .replace(REFUSED, '-')
    .slice(-NAME_MAX) // its end says what kind of file it is
    .toWellFormed()
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(DEVICE, '$1-');
  return plain === '' ? 'mostrador' : plain;
}
