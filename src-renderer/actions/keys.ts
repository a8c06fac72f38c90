/** Keys as they are pressed, as they are kept (`Mod+Shift+F`), and as they are shown. Pure. */

const IS_MAC = /Mac/.test(globalThis.navigator?.platform ?? '');

export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'getModifierState'
>;

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead', 'Process', 'Unidentified', 'OS']);

/** The letter where the key writes one of another alphabet: its place on the keyboard says which. */
function nameOf({ key, code }: Press): string {
  if (key === ' ') return 'Space';
  if (key.length !== 1) return key;
  const isForeign = (key.codePointAt(0) ?? 0) > 127 && code.startsWith('Key');
  return (isForeign ? code.slice(3) : key).toUpperCase();
}

/** Null for what is no key of its own: a modifier, a dead key, an input method at work, AltGr writing a character. */
export function keysOfPress(press: Press, isMac = IS_MAC): string | null {
  if (press.isComposing || MODIFIERS.has(press.key) || press.getModifierState('AltGraph')) return null;
  if (isMac ? press.ctrlKey : press.metaKey) return null; // the system's
  const name = nameOf(press);
  const isSign = name.length === 1 && !/[A-Z0-9]/.test(name); // Shift is how it is written
  const parts = [
    (isMac ? press.metaKey : press.ctrlKey) && 'Mod',
    press.altKey && 'Alt',
    press.shiftKey && !isSign && 'Shift',
    name,
  ];
  return parts.filter(Boolean).join('+');
}

/** Those without Ctrl, ⌘ or Alt (but F1 to F12) write where there is something to write in; there Ctrl+Z is the text's. */
export function isTyping(keys: string): boolean {
  return keys === 'Mod+Z' || !/^(Mod|Alt)\+|^(Shift\+)?F\d+$/.test(keys);
}

/** Keys that are the platform's, or the page's own: moving about, editing, closing. */
const TAKEN =
  /^(Shift\+)?(Enter|Escape|Tab|Space|Backspace|Delete|Home|End|PageUp|PageDown|Arrow\w+)$|^Mod\+(Shift\+)?[ACVXZ]$|^Mod\+[YWQTN]$/;

export function isTaken(keys: string): boolean {
  return TAKEN.test(keys);
}

const MAC_SIGNS: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩' };
const SIGNS: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Enter: '↵', // the same on every keyboard, Intro or Enter
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** `Mod++` is the key `+`. */
function partsOf(keys: string): readonly string[] {
  return keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
}

/** "Ctrl Shift F", "⌘⇧F". */
export function shownKeys(keys: string, isMac = IS_MAC): string {
  const signs = isMac ? { ...SIGNS, ...MAC_SIGNS } : SIGNS;
  return partsOf(keys)
    .map((part) => signs[part] ?? part)
    .join(isMac ? '' : ' ');
}

const ARIA: Readonly<Record<string, string>> = { Mod: IS_MAC ? 'Meta' : 'Control', '+': 'Plus' };

/** As `aria-keyshortcuts` wants them. */
export function ariaKeys(keys: string): string {
  return partsOf(keys)
    .map((part) => ARIA[part] ?? part)
    .join('+');
}
