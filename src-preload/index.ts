/** All the page gets of Electron: a question with its answer, and events. Payloads pass; IPC objects do not. */
import { contextBridge, ipcRenderer, webFrame } from 'electron';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../src-shared/channels.ts';
import type { Bridge } from '../src-shared/contract.ts';

const bridge: Bridge = {
  call: (name, params) => ipcRenderer.invoke(CALL_CHANNEL, { name, params }),
  subscribe(name, listener) {
    const hear = (_: unknown, event: { name: string; payload: unknown }) => {
      if (event.name === name) listener(event.payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => void ipcRenderer.off(EVENT_CHANNEL, hear);
  },
};

contextBridge.exposeInMainWorld('mostrador', bridge);

/** Nothing is marked when nobody answers. */
async function misspelled(words: readonly string[]): Promise<string[]> {
  const reply = await bridge.call('spelling', { words }).catch(() => null);
  const { result } = (reply ?? {}) as { readonly result?: { readonly wrong: string[] } }; // from our own main process
  return result?.wrong ?? [];
}
// macOS checks by itself; elsewhere Chromium would have to fetch dictionaries, and asks us instead.
if (process.platform !== 'darwin')
  webFrame.setSpellCheckProvider('es', { spellCheck: (words, tell) => void misspelled(words).then(tell) });
