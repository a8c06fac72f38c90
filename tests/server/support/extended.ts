/** Clients that say Hello. */
import type { Socket } from 'socket.io-client';
import { uuidv7 } from 'uuidv7';
import { type Inbox, listen, nextEvent, openSocket } from './socket.ts';
import type { Target, Who } from './target.ts';

export const HELLO = { proto: 1, caps: ['acuse', 'eco', 'novedades', 'presencia', 'renovar'], desde: null };

export interface Acuse {
  readonly ok: boolean;
  readonly id?: number;
  readonly seq?: number;
  readonly fecha?: string;
  readonly cid?: string;
  readonly dup?: boolean;
  readonly code?: string;
  readonly retryAfter?: number;
}

export interface Client {
  readonly usuario: string;
  readonly socket: Socket;
  readonly inbox: Inbox;
  /** The acknowledgement of one message. */
  say(para: string, mensaje: unknown, cid?: unknown): Promise<Acuse>;
}

/** A client whose inbox heard everything from the first event on. `auth` null: a legacy one. */
export async function join(
  { url, cookie, people }: Pick<Target, 'url' | 'cookie' | 'people'>,
  who: Who,
  auth: object | null = HELLO,
): Promise<Client> {
  const socket = openSocket(url, await cookie(who), auth === null ? {} : { auth });
  const inbox = listen(socket);
  const connected = nextEvent(socket, 'connect');
  socket.connect();
  await connected;
  return {
    usuario: people[who].usuario,
    socket,
    inbox,
    say: (para, mensaje, cid = uuidv7()) =>
      socket.timeout(10_000).emitWithAck('mensaje_privado', { para, mensaje, cid }),
  };
}

export const joinLegacy = (target: Target, who: Who): Promise<Client> => join(target, who, null);

/** Resolves once all that the server sent to `clients` before now is in their inboxes: each hears a fence of its own. */
export async function fence(customer: Client, clients: readonly Client[], mark: string): Promise<void> {
  for (const { usuario, inbox } of clients) {
    const word = `${mark}fence-${usuario}`;
    customer.socket.emit('mensaje_privado', { para: usuario, mensaje: word, cid: uuidv7() });
    await inbox.until(word);
  }
}

/** What of `mark` a client heard, fences left out: event names and payloads, in order. */
export const heard = ({ inbox }: Client, mark: string) =>
  inbox.marked(mark).filter(([, payload]) => !JSON.stringify(payload).includes('fence-'));
