/** What crosses the WebSocket, one JSON text each. `id` is the page's, answered once. */
import * as v from 'valibot';

/**
 * Bytes of the largest frame a page may send: the contract's longest text (1,000,000 characters) at three bytes of
 * UTF-8 each, and its envelope. ws closes with 1009 above it.
 */
export const MAX_FRAME_BYTES = 4 * 1024 * 1024;

const Call = v.object({
  id: v.pipe(v.number(), v.safeInteger()),
  name: v.optional(v.unknown()), // whatever it is, `serve` answers it
  params: v.optional(v.unknown()),
});
export type Call = v.InferOutput<typeof Call>;

/** Close codes (RFC 6455) and reasons for frames that cannot be answered, having no id to answer to. */
export type Misread = { readonly code: 1003 | 1007 | 1008; readonly reason: string };

export function readCall(data: Buffer, isBinary: boolean): Call | Misread {
  if (isBinary) return { code: 1003, reason: 'binary' };
  const frame = parseJson(data.toString('utf8'));
  if (frame === undefined) return { code: 1007, reason: 'not JSON' };
  const call = v.safeParse(Call, frame);
  return call.success ? call.output : { code: 1008, reason: 'not a call' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
