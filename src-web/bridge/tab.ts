/** One page's socket: its calls answered, its events sent, whatever it sends. */
import type { WebSocket } from 'ws';
import type { Answer } from '../../src-shared/link.ts';
import { readCall } from './frames.ts';

/** Bytes a page may leave unread (a frozen tab) before it is dropped; it reconnects and asks for a snapshot. */
const MAX_UNREAD_BYTES = 16 * 1024 * 1024;

export interface Tab {
  send(event: { readonly name: string; readonly payload: unknown }): void;
  close(code: number, reason: string): void;
}

/** `onGone` runs once, however the socket ends. `answer` never rejects. */
export function createTab(socket: WebSocket, answer: Answer, onGone: () => void): Tab {
  const send = (frame: unknown) => {
    if (socket.readyState !== socket.OPEN) return; // gone during the call: nobody waits for this
    if (socket.bufferedAmount > MAX_UNREAD_BYTES) return socket.terminate();
    socket.send(JSON.stringify(frame));
  };
  socket.on('message', async (data: Buffer, isBinary) => {
    const call = readCall(data, isBinary);
    if ('code' in call) return socket.close(call.code, call.reason);
    send({ id: call.id, reply: await answer(call.name, call.params) });
  });
  socket.on('error', () => {}); // too big, not UTF-8: ws closes by itself with the code that says so
  socket.once('close', onGone);
  return { send: ({ name, payload }) => send({ name, payload }), close: (code, reason) => socket.close(code, reason) };
}
