/** What crosses the WebSocket of the browser host, as JSON text. */
import * as v from 'valibot';
import { Reply } from '../../src-shared/contract.ts';

const FromHost = v.union([
  v.object({ id: v.number(), reply: Reply }),
  v.object({ name: v.string(), payload: v.unknown() }),
]);
export type FromHost = v.InferOutput<typeof FromHost>;

/** Parses one frame. Null when it is none of ours. */
export function readFrame(data: unknown): FromHost | null {
  if (typeof data !== 'string') return null;
  try {
    const parsed = v.safeParse(FromHost, JSON.parse(data));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
