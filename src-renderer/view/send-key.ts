/** What sends what is written, and what then is left for the command that sends and goes on. Pure. */
import type { Settings } from '../../src-shared/settings.ts';
import { DEFAULT_KEYS } from '../../src-shared/shortcuts.ts';

const IME_KEY = 229; // Safari ends a composition before its Enter arrives
/** Where Ctrl+Enter sends, sending and going on needs another key. */
const NEXT_KEYS = 'Mod+Shift+Enter';

type Press = Pick<KeyboardEvent, 'key' | 'keyCode' | 'isComposing' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

export function isSend(press: Press, sendKey: Settings['sendKey']): boolean {
  if (press.key !== 'Enter' || press.isComposing || press.keyCode === IME_KEY) return false;
  if (press.shiftKey || press.altKey) return false;
  return (press.ctrlKey || press.metaKey) === (sendKey === 'mod-enter');
}

/** A patch of the settings, with the other command's key where that has to change with it. */
export function withSendKey<P extends Partial<Settings>>(patch: P, { shortcuts }: Settings): P {
  if (patch.sendKey === undefined) return patch;
  const { sendAndNext: own, ...others } = shortcuts;
  if (patch.sendKey === 'mod-enter') {
    const isFree = own === undefined || own === DEFAULT_KEYS.sendAndNext;
    return isFree ? { ...patch, shortcuts: { ...others, sendAndNext: NEXT_KEYS } } : patch;
  }
  return own === NEXT_KEYS ? { ...patch, shortcuts: others } : patch;
}
