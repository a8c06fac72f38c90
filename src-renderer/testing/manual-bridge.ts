/** A bridge in the test's hands: each call waits for the test's answer, each event is the test's. */
import type { EventName, Payload, Question, Result } from '../../src-shared/contract.ts';
import { connect } from '../../src-shared/link.ts';
import type { Fault } from '../../src-shared/model.ts';
import { createEmitter } from '../bridge/emitter.ts';

export function createManualBridge() {
  const events = createEmitter<unknown>();
  const waiting: { readonly name: string; readonly params: unknown; readonly reply: (reply: unknown) => void }[] = [];

  function take(name: string): (reply: unknown) => void {
    const at = waiting.findIndex((call) => call.name === name);
    const [call] = at < 0 ? [] : waiting.splice(at, 1);
    if (!call) throw new Error(`nobody asked ${name}`);
    return call.reply;
  }

  return {
    client: connect({
      call: (name, params) => new Promise((reply) => waiting.push({ name, params, reply })),
      subscribe: events.on,
    }),
    /** Calls not answered yet. */
    waiting,
    emit: <E extends EventName>(name: E, payload: Payload<E>) => events.emit(name, payload),
    async answer<Q extends Question>(name: Q, result: Result<Q>): Promise<void> {
      take(name)({ ok: true, result });
      await settled();
    },
    async fail(name: Question, fault: Fault): Promise<void> {
      take(name)({ ok: false, fault });
      await settled();
    },
  };
}

/** Every promise that can settle by itself has. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
