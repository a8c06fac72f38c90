/** Customers' words, made fit for a notification. */
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** Marks that turn the direction of what follows, halves of characters, what XML has not: they forge or break the text. */
const FORGERY = /[\p{Bidi_Control}\p{Cs}\uFFFE\uFFFF]/gu;

export const TITLE_MAX = 80; // characters; what GNOME, Windows and macOS show before they cut
export const BODY_MAX = 240;

/** One line without control characters, cut at `max` characters with an ellipsis. */
export function plainText(text: string, max: number): string {
  // Cut first and coarsely: a message can be a megabyte, a character at most two units, a run of controls one space.
  const line = text
    .slice(0, max * 8)
    .replace(CONTROLS, ' ')
    .replace(FORGERY, '')
    .trim();
  const characters = [...line];
  return characters.length > max ? `${characters.slice(0, max - 1).join('')}…` : line;
}

/** Linux notification daemons read the body as markup; `<b>` must arrive as `<b>`. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
