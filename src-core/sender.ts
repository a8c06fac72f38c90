/** Takes what the agent writes, keeps it on disk, and lets it leave while the link is up: in order, each once. */
import { FaultError } from '../src-shared/link.ts';
import type { Agent, Delivery, Mensaje } from '../src-shared/model.ts';
import { ADMIN, type MensajePrivado } from '../src-shared/protocol.ts';
import { canAdvance, refusal } from './domain/outbox.ts';
import type { Engine } from './engine.ts';
import type { Clock, Ids, Store, StoredMensaje } from './ports.ts';

export interface Sender {
  /** On disk when it returns. Throws `message-empty`, `message-too-long`, `storage-failed`. */
  accept(mensaje: MensajePrivado): Mensaje;
  /** Transmits all that is queued, if the link is up. */
  flush(): void;
}

export interface SenderOptions {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly isUp: () => boolean;
  readonly transmit: (mensaje: MensajePrivado) => boolean;
  readonly onSent: (usuario: string) => void;
}

export function createSender(options: SenderOptions): Sender {
  const { engine, store, isUp, transmit } = options;

  function advance(mensaje: StoredMensaje, delivery: Delivery): StoredMensaje {
    if (!canAdvance(mensaje.delivery, delivery)) return mensaje;
    const next = { ...mensaje, delivery };
    engine.dispatch({ type: 'delivery-advanced', mensaje: next });
    return next;
  }

  function flush(): void {
    if (!isUp()) return;
    for (const mensaje of store.outbox()) {
      // `sending` from before a crash may have left: history decides, it is never sent twice.
      if (mensaje.delivery !== 'queued') continue;
      const sending = advance(mensaje, 'sending');
      if (!transmit({ para: mensaje.para ?? mensaje.usuario, mensaje: mensaje.mensaje })) return;
      advance(sending, 'sent');
      options.onSent(mensaje.usuario);
    }
  }

  return {
    accept(draft) {
      const stored = compose(options, draft);
      engine.dispatch({ type: 'send-accepted', mensaje: stored });
      flush();
      const { read: _read, cid: _cid, ...mensaje } = store.message(stored.id) ?? stored;
      return mensaje;
    },
    flush,
  };
}

/** A lone surrogate cannot be stored by any server: it is made U+FFFD before it is shown, not after. */
function compose({ agent, clock, ids }: SenderOptions, draft: MensajePrivado): StoredMensaje {
  const mensaje = draft.mensaje.toWellFormed();
  const fault = refusal(mensaje);
  if (fault) throw new FaultError(fault);
  const para = agent.rol === 'admin' ? draft.para : ADMIN;
  const id = ids.uuid();
  const fixed = { delivery: 'queued', stored: false, read: true } as const;
  return { id, cid: id, usuario: para, de: agent.usuario, para, mensaje, fecha: clock.now(), ...fixed };
}
