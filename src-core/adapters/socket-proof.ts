/**
 * Proof that a server which acknowledges nothing has read what it was sent. Socket.IO refuses a namespace that does
 * not exist (`Invalid namespace`) on the connection it was asked for on, and the packets of one connection are read
 * in order: its no says that all before it was read. Nothing of it is seen by anybody else, on either side.
 */
import type { Socket } from 'socket.io-client';

const NOWHERE = '/mostrador-nowhere';

export interface Proof {
  /** Calls back once the server has read all that was sent before; never, when the connection goes first. */
  ask(read: () => void): void;
  stop(): void;
}

/** Over the connection of `socket`, which must be up when asked. One question at a time answers all that wait. */
export function createProof(socket: Socket): Proof {
  const nowhere = socket.io.socket(NOWHERE, { auth: {} });
  let asked: (() => void)[] | null = null;
  let waiting: (() => void)[] = [];

  function ask(): void {
    if (asked !== null || waiting.length === 0 || !socket.connected) return;
    asked = waiting;
    waiting = [];
    nowhere.connect();
  }
  function answered(): void {
    const known = asked ?? [];
    asked = null;
    for (const read of known) read();
    ask();
  }
  nowhere.on('connect_error', answered);
  nowhere.on('connect', () => {
    nowhere.disconnect(); // a server where it does exist has answered as well
    answered();
  });
  return {
    ask(read) {
      waiting.push(read);
      if (waiting.length === 1) queueMicrotask(ask); // what is sent in one go is proven in one go
    },
    stop() {
      nowhere.off();
      nowhere.disconnect();
      asked = null;
      waiting = [];
    },
  };
}
