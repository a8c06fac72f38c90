/** Without accents or case: `María` → `maria`. For finding, never for telling people apart. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
