/** What is on its way out of each composer, and what the agent decides about a message that did not arrive. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Fault, Mensaje } from '../../src-shared/model.ts';
import type { Clock } from '../clock.ts';
import type { Drafts } from './drafts.ts';
import { outcome } from './fault.ts';
import { overtakenBy } from './overtaken.ts';
import type { State } from './state.ts';

export interface Send {
  readonly phase: 'idle' | 'asking' | 'sending';
  /** What the last attempt failed with. */
  readonly fault: Fault | null;
  /** A colleague's answer that the agent has to see first: nothing leaves until they say so. */
  readonly by: Mensaje | null;
}

const IDLE: Send = { phase: 'idle', fault: null, by: null };

export interface Sends {
  of(usuario: string): ReadonlySignal<Send>;
  /** Sends the draft, unless a colleague has answered meanwhile. One at a time; nothing while `by` is there. */
  send(usuario: string): Promise<void>;
  /** Sends the draft as it is now, whoever has answered. */
  sendAnyway(usuario: string): Promise<void>;
  /** The agent has seen `by` and goes on writing. */
  keepWriting(usuario: string): void;
  /** One in doubt, again. Whether it was. */
  resend(mensaje: Mensaje): Promise<boolean>;
  /** Takes one away; with `keepText` its text goes to the composer, after what is there. Whether it was. */
  discard(mensaje: Mensaje, keepText: boolean): Promise<boolean>;
  clear(): void;
}

export interface SendsOptions {
  readonly client: Client;
  readonly clock: Clock;
  readonly state: Pick<State, 'link' | 'session'>;
  readonly drafts: Drafts;
}

export function createSends(options: SendsOptions): Sends {
  const { client, drafts } = options;
  const sends = new Map<string, Signal<Send>>();

  function of(usuario: string): Signal<Send> {
    const known = sends.get(usuario) ?? signal(IDLE);
    sends.set(usuario, known);
    return known;
  }

  async function transmit(send: Signal<Send>, para: string, mensaje: string): Promise<void> {
    send.value = { phase: 'sending', fault: null, by: null };
    const fault = await outcome(client.ask('mensaje_privado', { para, mensaje }));
    batch(() => {
      if (!fault && sends.get(para) === send) take(drafts, para, mensaje);
      send.value = { ...IDLE, fault };
    });
  }

  /** Asks the host; a fault is shown where the agent writes. */
  async function decide(usuario: string, call: Promise<unknown>): Promise<boolean> {
    const fault = await outcome(call);
    const send = of(usuario);
    send.value = { ...send.peek(), fault };
    return fault === null;
  }

  return {
    of,
    async send(usuario) {
      const send = of(usuario);
      const mensaje = drafts.of(usuario).peek();
      if (send.peek().phase !== 'idle' || send.peek().by || mensaje.trim() === '') return;
      send.value = { ...IDLE, phase: 'asking' };
      const by = await overtakenBy(options, usuario);
      if (sends.get(usuario) !== send) return; // another agent sits here now
      if (by) send.value = { ...IDLE, by };
      else await transmit(send, usuario, mensaje);
    },
    async sendAnyway(usuario) {
      const mensaje = drafts.of(usuario).peek();
      if (of(usuario).peek().by && mensaje.trim() !== '') await transmit(of(usuario), usuario, mensaje);
    },
    keepWriting(usuario) {
      of(usuario).value = IDLE;
    },
    resend: ({ usuario, id }) => decide(usuario, client.ask('resend', { id })),
    async discard({ usuario, id, mensaje }, keepText) {
      const former = drafts.of(usuario).peek();
      if (keepText) drafts.append(usuario, mensaje);
      const joined = drafts.of(usuario).peek();
      drafts.flush(); // before it is taken away: in one of the two places the text always is
      const done = await decide(usuario, client.ask('discard', { id }));
      if (!done && keepText && drafts.of(usuario).peek() === joined) drafts.write(usuario, former);
      return done;
    },
    clear: () => sends.clear(),
  };
}

/** Takes what was accepted, and not what was typed meanwhile, out of the draft. */
function take(drafts: Drafts, usuario: string, mensaje: string): void {
  const draft = drafts.of(usuario).peek();
  if (draft.startsWith(mensaje)) drafts.write(usuario, draft.slice(mensaje.length));
  drafts.flush();
}
