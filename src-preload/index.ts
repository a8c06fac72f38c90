/** All the page gets of Electron: a question with its answer, and events. Payloads pass; IPC objects do not. */
import { contextBridge, ipcRenderer } from 'electron';
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
