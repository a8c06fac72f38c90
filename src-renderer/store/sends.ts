/** What is on its way out of each composer, and what the agent decides about a message that did not arrive. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Fault, Mensaje } from '../../src-shared/model.ts';
import type { Clock } from '../clock.ts';
import { answeringTo } from '../view/colleagues.ts';
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
  /** Enter came right after another conversation was left: is it for this customer? */
  readonly hasty: boolean;
  /** A variable of a canned reply, `{pedido}`, that was not filled. */
  readonly gap: string | null;
  /** A colleague is answering the same customer: asked once. */
  readonly crowded: boolean;
}

const IDLE: Send = { phase: 'idle', fault: null, by: null, hasty: false, gap: null, crowded: false };
/** So soon after a switch the eyes may be elsewhere. */
const SWITCH_MS = 1_000;

export interface Sends {
  of(usuario: string): ReadonlySignal<Send>;
  /**
   * Sends the draft, unless a colleague has answered meanwhile, or the conversation was opened in place of another
   * less than a second ago and nothing says (`named`: the button, which has the customer's name on it) that it is
   * for this customer; and unless a variable of a canned reply is still to be filled. While a colleague is answering
   * the first only asks. One at a time; nothing while `by` is there.
   */
  send(usuario: string, named?: 'named'): Promise<void>;
  /** Sends the draft as it is now, whatever was asked. */
  sendAnyway(usuario: string): Promise<void>;
  /** The agent has seen what was asked and goes on writing. */
  keepWriting(usuario: string): void;
  /** Replies that were held for the agent leave as they are. Whether they do. */
  release(usuario: string): Promise<boolean>;
  /** One in doubt, again. Whether it was. */
  resend(mensaje: Mensaje): Promise<boolean>;
  /** Takes one away; with `keepText` its text goes to the composer, after what is there. Whether it was. */
  discard(mensaje: Pick<Mensaje, 'usuario' | 'id' | 'mensaje'>, keepText: boolean): Promise<boolean>;
  clear(): void;
}

export interface SendsOptions {
  readonly client: Client;
  readonly clock: Clock;
  readonly state: Pick<State, 'link' | 'session' | 'colleagues'>;
  readonly drafts: Drafts;
  /** The variable in a text that was left to the agent; null: none. */
  readonly gapIn: (mensaje: string) => string | null;
  /** ms since another conversation was open. */
  readonly sinceSwitch: () => number;
  /** A message is on disk and leaves in `ms`: until then it can be taken back. */
  readonly onHeld: (mensaje: Mensaje, ms: number) => void;
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
    send.value = { ...IDLE, phase: 'sending' };
    const asked = client.ask('mensaje_privado', { para, mensaje });
    const fault = await outcome(asked);
    batch(() => {
      if (!fault && sends.get(para) === send) take(drafts, para, mensaje);
      send.value = { ...IDLE, fault };
    });
    if (fault || sends.get(para) !== send) return;
    const accepted = await asked;
    if (accepted.holdMs > 0) options.onHeld(accepted.mensaje, accepted.holdMs);
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
    async send(usuario, named) {
      const send = of(usuario);
      const mensaje = drafts.of(usuario).peek();
      if (send.peek().phase !== 'idle' || send.peek().by || mensaje.trim() === '') return;
      const doubt = doubtOf(options, send.peek(), usuario, mensaje, named);
      if (doubt) {
        send.value = { ...IDLE, ...doubt };
        return;
      }
      send.value = { ...IDLE, phase: 'asking' };
      const by = await overtakenBy(options, usuario);
      if (sends.get(usuario) !== send) return; // another agent sits here now
      if (by) send.value = { ...IDLE, by };
      else await transmit(send, usuario, mensaje);
    },
    async sendAnyway(usuario) {
      const mensaje = drafts.of(usuario).peek();
      const { by, hasty, gap, crowded, phase } = of(usuario).peek();
      if (phase === 'idle' && (by || hasty || crowded || gap !== null) && mensaje.trim() !== '')
        await transmit(of(usuario), usuario, mensaje);
    },
    keepWriting(usuario) {
      of(usuario).value = IDLE;
    },
    release: (usuario) => decide(usuario, client.ask('release', { usuario })),
    resend: ({ usuario, id }) => decide(usuario, client.ask('resend', { id })),
    discard(one, keepText) {
      const takeAway = () => decide(one.usuario, client.ask('discard', { id: one.id }));
      return keepText ? keepInDraft(drafts, one, takeAway) : takeAway();
    },
    clear: () => sends.clear(),
  };
}

/** What the agent has to be asked first. That a colleague is answering, once; the rest, until it is settled. */
function doubtOf(
  { sinceSwitch, gapIn, state }: SendsOptions,
  { crowded }: Send,
  usuario: string,
  mensaje: string,
  named?: 'named',
): Partial<Send> | null {
  if (!named && sinceSwitch() < SWITCH_MS) return { hasty: true };
  const gap = gapIn(mensaje);
  if (gap !== null) return { gap };
  return !crowded && answeringTo(state.colleagues.peek(), usuario) ? { crowded: true } : null;
}

/** The text goes to the composer, after what is there, before it is taken away: in one of the two it always is. */
async function keepInDraft(
  drafts: Drafts,
  { usuario, mensaje }: Pick<Mensaje, 'usuario' | 'mensaje'>,
  takeAway: () => Promise<boolean>,
): Promise<boolean> {
  const former = drafts.of(usuario).peek();
  drafts.append(usuario, mensaje);
  const joined = drafts.of(usuario).peek();
  drafts.flush();
  const done = await takeAway();
  if (!done && drafts.of(usuario).peek() === joined) drafts.write(usuario, former);
  return done;
}

/** Takes what was accepted, and not what was typed meanwhile, out of the draft. */
function take(drafts: Drafts, usuario: string, mensaje: string): void {
  const draft = drafts.of(usuario).peek();
  if (draft.startsWith(mensaje)) drafts.write(usuario, draft.slice(mensaje.length));
  drafts.flush();
}
