/** Takes what the agent writes, keeps it on disk, and lets it leave by the lane the server at hand understands. */
import { FaultError } from '../../src-shared/link.ts';
import type { Agent, Mensaje } from '../../src-shared/model.ts';
import { ADMIN, type MensajePrivado } from '../../src-shared/protocol.ts';
import { UNTOLD } from '../domain/attention.ts';
import { isForAgent, refusal } from '../domain/outbox.ts';
import { modeOf } from '../domain/state.ts';
import { visible } from '../domain/steps.ts';
import type { Engine } from '../engine.ts';
import type { Clock, Ids, Store, StoredMensaje } from '../ports.ts';
import { summaryAfter } from '../summary.ts';
import type { Gate } from './gate.ts';
import type { Lane } from './lane.ts';

export interface Outbox {
  /** On disk when it returns. Throws `message-empty`, `message-too-long`, `storage-failed`. */
  accept(mensaje: MensajePrivado): Accepted;
  /** Sends an `unconfirmed` or `refused` one again, as a new message in its place. Throws `message-unknown`. */
  resend(id: string): Accepted;
  /** Takes one that has not left, or that the agent decides about, away. Throws `message-unknown`. */
  discard(id: string): Mensaje;
  /** The agent has looked at what was held for them. */
  release(usuario: string): void;
  pump(usuario: string): void;
  /** Lets leave all that may leave. */
  pumpAll(): void;
}

/** `holdMs`: for so long it can be taken back before it leaves. */
export type Accepted = Readonly<{ mensaje: Mensaje; holdMs: number }>;

export interface OutboxOptions {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly gate: Gate;
  readonly lanes: { readonly legacy: Lane; readonly extended: Lane };
  /** The server's own limit in characters, where it told one. */
  readonly limit: () => number | null;
}

export function createOutbox(options: OutboxOptions): Outbox {
  const { engine, store, gate, lanes } = options;

  function pump(usuario: string): void {
    gate.tidy(usuario);
    const mode = modeOf(engine.state());
    if (mode !== null) lanes[mode].pump(usuario);
  }
  function accept(draft: MensajePrivado): Accepted {
    const mensaje = compose(options, draft);
    engine.dispatch({ type: 'send-accepted', mensaje });
    const holdMs = gate.accepted(mensaje);
    pump(mensaje.usuario);
    return { mensaje: visible(store.message(mensaje.id) ?? mensaje), holdMs };
  }
  function take(id: string, may: (one: StoredMensaje) => boolean): StoredMensaje {
    const one = store.message(id);
    if (!one || !may(one)) throw new FaultError('message-unknown');
    const { usuario } = one;
    const conversation = summaryAfter(options, usuario, [], [id]);
    engine.dispatch({
      type: 'thread-merged',
      usuario,
      upserts: [],
      removed: [id],
      conversation,
      news: null,
      telling: UNTOLD,
    });
    return one;
  }
  return {
    accept,
    resend(id) {
      const { usuario, para, mensaje } = take(id, (one) => isForAgent(one.delivery));
      return accept({ para: para ?? usuario, mensaje });
    },
    discard(id) {
      const one = take(id, ({ delivery }) => isForAgent(delivery) || delivery === 'queued');
      pump(one.usuario);
      return visible(one);
    },
    release: gate.release,
    pump,
    pumpAll() {
      for (const usuario of store.unresolved()) pump(usuario);
    },
  };
}

/** A lone surrogate cannot be stored by any server: it is made U+FFFD before it is shown, not after. */
function compose({ engine, agent, clock, ids, limit }: OutboxOptions, draft: MensajePrivado): StoredMensaje {
  const mensaje = draft.mensaje.toWellFormed();
  const fault = refusal(mensaje, limit());
  if (fault) throw new FaultError(fault);
  const para = agent.rol === 'admin' ? draft.para : ADMIN;
  const id = ids.uuid();
  const fixed = { delivery: 'queued', stored: false, mark: null, read: true, seq: null } as const;
  return { id, cid: id, usuario: para, de: agent.usuario, para, mensaje, fecha: engine.serverTime(clock), ...fixed };
}
