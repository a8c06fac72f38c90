/** Serves the contract on one side and speaks it on the other, over any bridge. Total: every call is answered. */
import * as v from 'valibot';
import {
  type Bridge,
  EVENTS,
  type EventName,
  isQuestion,
  PATIENCE_MS,
  type Params,
  type Payload,
  QUESTIONS,
  type Question,
  Reply,
  type Result,
} from './contract.ts';
import type { Fault, FaultCode } from './model.ts';

/** A failure with a name. Handlers throw it; callers of `ask` catch it. */
export class FaultError extends Error {
  readonly fault: Fault;
  constructor(fault: Fault | FaultCode) {
    const named = typeof fault === 'string' ? { code: fault } : fault;
    super(named.code);
    this.name = 'FaultError';
    this.fault = named;
  }
}

/** The name of what was thrown. */
export function faultOf(error: unknown): Fault {
  return error instanceof FaultError ? error.fault : { code: 'internal' };
}

export type Handlers = { readonly [Q in Question]: (params: Params<Q>) => Result<Q> | Promise<Result<Q>> };
export type Answer = (name: unknown, params: unknown) => Promise<Reply>;

/** Turns handlers into a function that answers anything: unknown names, bad params and throws come back as faults. */
export function serve(handlers: Handlers, onInternal: (error: unknown) => void): Answer {
  return async (name, params) => {
    if (!isQuestion(name)) return fail({ code: 'unknown-call' });
    try {
      return await dispatch(handlers, name, params);
    } catch (error) {
      if (error instanceof FaultError) return fail(error.fault);
      onInternal(error);
      return fail({ code: 'internal' });
    }
  };
}

async function dispatch<Q extends Question>(handlers: Handlers, name: Q, params: unknown): Promise<Reply> {
  const parsed = v.safeParse(QUESTIONS[name].params, params);
  if (!parsed.success) return fail({ code: 'bad-request', detail: v.getDotPath(parsed.issues[0]) ?? 'params' });
  return { ok: true, result: await handlers[name](parsed.output as Params<Q>) };
}

function fail(fault: Fault): Reply {
  return { ok: false, fault };
}

export interface Client {
  /** Asks; rejects with a `FaultError` on a fault, on an answer that breaks the contract, or after `timeoutMs`. */
  ask<Q extends Question>(name: Q, params: Params<Q>): Promise<Result<Q>>;
  /** Hears events that fit the contract; others are dropped. Returns its undo. */
  on<E extends EventName>(name: E, listener: (payload: Payload<E>) => void): () => void;
}

/** The typed side of a bridge. */
export function connect(bridge: Bridge, timeoutMs = 30_000): Client {
  return {
    async ask(name, params) {
      const reply = v.safeParse(Reply, await withTimeout(bridge.call(name, params), PATIENCE_MS[name] ?? timeoutMs));
      if (!reply.success) throw new FaultError('internal');
      if (!reply.output.ok) throw new FaultError(reply.output.fault);
      const result = v.safeParse(QUESTIONS[name].result, reply.output.result);
      if (!result.success) throw new FaultError({ code: 'internal', detail: `result of ${name}` });
      return result.output as Result<typeof name>;
    },
    on(name, listener) {
      return bridge.subscribe(name, (payload) => {
        const parsed = v.safeParse(EVENTS[name].payload, payload);
        if (parsed.success) listener(parsed.output as Payload<typeof name>);
      });
    },
  };
}

function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    // biome-ignore lint/style/noRestrictedGlobals: the page has no Clock port, and a call must end where nothing answers
    const timer = setTimeout(() => reject(new FaultError('timeout')), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
