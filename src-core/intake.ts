/** Takes live messages off the socket and hands them to the engine: those that came together are kept together. */
import type { Agent } from '../src-shared/model.ts';
import type { MensajeRecibido } from '../src-shared/protocol.ts';
import type { MensajeSeq } from '../src-shared/protocol-extended.ts';
import type { Arrivals } from './arrivals.ts';
import type { Customers } from './customers.ts';
import { adopt } from './domain/adopt.ts';
import { isSeen, tellingOf } from './domain/attention.ts';
import { fileUnder } from './domain/filing.ts';
import { modeOf } from './domain/state.ts';
import type { Engine } from './engine.ts';
import type { LiveEvent } from './gather.ts';
import type { Clock, Ids, Log, SettingsStore, Store, StoredMensaje } from './ports.ts';

type Heard = Exclude<LiveEvent, { type: 'presencia' }>;

export interface Intake {
  /** In the order they came. */
  take(heard: readonly Heard[]): void;
}

export interface IntakeOptions {
  readonly engine: Engine;
  readonly agent: Agent;
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly settings: SettingsStore;
  readonly customers: Customers;
  readonly arrivals: Arrivals;
  /** A seq came that does not follow the last one known: something in between is missing. */
  readonly onGap: () => void;
}

export function createIntake(options: IntakeOptions): Intake {
  const { engine, log } = options;
  const takeOne = (one: Heard) =>
    one.type === 'mensaje-stored' ? takeStored(options, one.mensaje, one.eco) : takeArrived(options, one.mensaje);

  /** What the disk refuses (the engine has said so) is still in the server's history. */
  function guarded(work: () => void): boolean {
    try {
      work();
      return true;
    } catch (error) {
      log('error', 'mensaje-not-kept', { reason: String(error) });
      return false;
    }
  }
  return {
    take(heard) {
      // What spoils one write for all of them may be about one of them only.
      if (!guarded(() => engine.together(() => heard.forEach(takeOne))))
        for (const one of heard) guarded(() => takeOne(one));
    },
  };
}

function takeArrived(options: IntakeOptions, arrived: MensajeRecibido): void {
  const { engine, clock, ids, settings } = options;
  const isUnstored = modeOf(engine.state()) === 'extended';
  const telling = tellingOf(settings.get(), clock.now());
  const fecha = engine.serverTime(clock);
  const id = ids.uuid();
  options.arrivals.note(id);
  const at = clock.elapsed();
  engine.dispatch({ type: 'mensaje-arrived', id, arrived, fecha, at, isUnstored, telling });
}

function takeStored(options: IntakeOptions, arrived: MensajeSeq, eco: boolean): void {
  const { engine, store, clock, settings } = options;
  if (store.hasSeq(arrived.seq)) return;
  const { hasta } = engine.state().memory;
  const follows = hasta !== null && arrived.seq === hasta + 1;
  const { mensaje, isNew } = toStored(options, arrived, eco);
  const telling = tellingOf(settings.get(), clock.now());
  engine.dispatch({ type: 'stored-arrived', mensaje, isNew, hasta: follows ? arrived.seq : null, telling });
  if (!follows) options.onGap();
}

/** An echo is an agent's, so it is filed under whom it went to. A reading may have brought the message before. */
function toStored(
  { engine, agent, store, ids, customers }: IntakeOptions,
  arrived: MensajeSeq,
  eco: boolean,
): { readonly mensaje: StoredMensaje; readonly isNew: boolean } {
  if (!eco) customers.learn(arrived);
  const usuario = eco && agent.rol === 'admin' ? arrived.para : fileUnder(agent, arrived, customers.has);
  const seen = isSeen(engine.state().attention, usuario);
  const ours = arrived.cid === null ? null : store.message(arrived.cid);
  const unnumbered = ours
    ? [ours]
    : store.unnumbered(usuario).filter((one) => !one.stored || one.fecha === arrived.fecha);
  const { upserts, fresh } = adopt({
    usuario,
    agent: agent.usuario,
    mensajes: [arrived],
    unnumbered,
    seen,
    newId: ids.uuid,
  });
  const [mensaje] = upserts;
  if (!mensaje) throw new Error('a message adopted into nothing');
  return { mensaje, isNew: fresh.length > 0 };
}
