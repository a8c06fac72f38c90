/** A host made of a scene: answers the whole contract from it, and does what a test tells it. */

import { createEmitter } from '../../src-renderer/bridge/emitter.ts';
import type { HostBridge, Presence } from '../../src-renderer/bridge/host-bridge.ts';
import type { Change, EventName, Payload, Question, Result } from '../../src-shared/contract.ts';
import { FaultError, type Handlers, serve } from '../../src-shared/link.ts';
import type { Fault, Mensaje } from '../../src-shared/model.ts';
import { NO_RECORDS, type RecordChange, withRecords } from '../../src-shared/records.ts';
import { findingOf } from './fake-finding.ts';
import { metricsOf } from './fake-metrics.ts';
import type { Scene } from './scene.ts';

interface Call {
  readonly name: string;
  readonly params: unknown;
}

/** What tests hold on to, as `window.gallery`. */
export interface Gallery {
  readonly calls: Call[];
  emit<E extends EventName>(name: E, payload: Payload<E>): void;
  presence(presence: Presence): void;
  /** From now on the question is answered with the fault; null: as usual again. */
  fail(name: Question, fault: Fault | null): void;
  /** From now on answers to the question wait for `release`. */
  hold(name: Question): void;
  release(name: Question): void;
  /** The text of Trusted Types and CSP reports so far. */
  readonly violations: string[];
}

function createDoors() {
  const doors = new Map<string, { readonly open: Promise<void>; readonly release: () => void }>();
  return {
    pass: (name: string) => doors.get(name)?.open,
    hold(name: string): void {
      let release = () => {};
      const open = new Promise<void>((resolve) => {
        release = resolve;
      });
      doors.set(name, { open, release });
    },
    release(name: string): void {
      doors.get(name)?.release();
      doors.delete(name);
    },
  };
}

const WELL: Result<'notice-check'> = {
  verdicts: [],
  facts: { supported: true, daemon: true, appId: null, hushed: null, failure: null },
};

function handlersOf(scene: Scene, change: (part: Change) => void): Handlers {
  let settings = scene.snapshot.settings;
  let held = scene.snapshot.held;
  const threads = new Map<string, readonly Mensaje[]>(Object.entries(scene.threads ?? {}));
  let seq = scene.snapshot.seq;
  let records = withRecords(NO_RECORDS, { upserts: [...scene.snapshot.records], removed: [], reset: true });
  function keep(changed: RecordChange): Record<string, never> {
    records = withRecords(records, changed);
    change({ records: changed });
    return {};
  }
  /** Takes a message of the thread away, and puts another in its place where there is one. */
  function replace(id: string, next: (one: Mensaje) => Mensaje | null): { readonly mensaje: Mensaje } {
    for (const [usuario, thread] of threads) {
      const one = thread.find((mensaje) => mensaje.id === id);
      if (!one) continue;
      const fresh = next(one);
      const upserts = fresh ? [fresh] : [];
      threads.set(usuario, [...thread.filter((mensaje) => mensaje !== one), ...upserts]);
      change({ thread: { usuario, upserts, removed: [id] } });
      return { mensaje: fresh ?? one };
    }
    throw new FaultError('message-unknown');
  }
  return {
    snapshot: () => ({ ...scene.snapshot, conversations: [...scene.snapshot.conversations] }),
    'sign-in': () => ({ agent: { usuario: 'laura', nombre: 'Laura Gómez', rol: 'admin', imagen: null } }),
    'sign-out': () => ({}),
    reconnect: () => ({}),
    thread({ usuario, before, limit }) {
      const all = threads.get(usuario) ?? [];
      const end = before === null ? all.length : all.findIndex(({ id }) => id === before);
      const from = Math.max(0, end - limit);
      return { seq, mensajes: all.slice(from, end), more: from > 0 };
    },
    ...findingOf(
      threads,
      () => records.note,
      () => seq,
    ),
    metrics: (asked) => metricsOf(asked, threads, settings.shifts),
    mensaje_privado({ para, mensaje }) {
      const sent: Mensaje = {
        id: `sent-${++seq}`,
        usuario: para,
        de: 'laura',
        para,
        mensaje,
        fecha: Date.now(),
        delivery: 'queued',
        stored: false,
        mark: null,
      };
      return { mensaje: sent, holdMs: settings.undoSend === 'off' ? 0 : Number(settings.undoSend) * 1_000 };
    },
    overtaken: () => ({ by: scene.overtaken ?? null }),
    resend: ({ id }) => ({
      ...replace(id, (one) => ({ ...one, id: `again-${id}`, fecha: Date.now(), delivery: 'queued', stored: false })),
      holdMs: 0,
    }),
    release({ usuario }) {
      held = held.filter((one) => one.usuario !== usuario);
      change({ held });
      return {};
    },
    discard: ({ id }) => replace(id, () => null),
    'dismiss-warnings'() {
      change({ warnings: [] });
      return {};
    },
    attention: () => ({}),
    'notice-check': () => scene.check ?? WELL,
    'test-notice': () => ({}),
    'open-link': () => ({}),
    spelling: () => ({ wrong: [] }),
    draft: () => ({}),
    'put-record': ({ record }) => keep({ upserts: [record], removed: [], reset: false }),
    'remove-record': (name) => keep({ upserts: [], removed: [name], reset: false }),
    'save-file': () => ({ saved: true }),
    'save-pdf': () => ({ saved: true }),
    settings(patch) {
      settings = Object.assign({ ...settings }, patch);
      return settings;
    },
  };
}

export function createFakeBridge(scene: Scene): { readonly bridge: HostBridge; readonly gallery: Gallery } {
  const events = createEmitter<unknown>();
  const presences = createEmitter<Presence>();
  const doors = createDoors();
  const faults = new Map<string, Fault>(Object.entries(scene.faults ?? {}));
  for (const name of scene.held ?? []) doors.hold(name);
  const calls: Call[] = [];
  let seq = scene.snapshot.seq;
  const change = (part: Change) => events.emit('change', { seq: ++seq, ...part });
  const answer = serve(handlersOf(scene, change), (error) => console.error(error));
  let presence: Presence | null = scene.presence ?? 'up';
  return {
    bridge: {
      async call(name, params) {
        calls.push({ name, params });
        await doors.pass(name);
        const fault = faults.get(name);
        return fault ? { ok: false, fault: new FaultError(fault).fault } : answer(name, params);
      },
      subscribe: events.on,
      onPresence(listener) {
        if (presence !== null) listener(presence);
        return presences.on('presence', listener);
      },
    },
    gallery: {
      calls,
      emit: (name, payload) => events.emit(name, payload),
      presence(next) {
        presence = next;
        presences.emit('presence', next);
      },
      fail(name, fault) {
        if (fault) faults.set(name, fault);
        else faults.delete(name);
      },
      hold: doors.hold,
      release: doors.release,
      violations: [],
    },
  };
}
