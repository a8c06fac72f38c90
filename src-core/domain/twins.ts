/**
 * Doubled delivery. The legacy server emits a customer's message to `user:{para}` and to `admins`; customers write
 * to `para: "admin"`, so the agent called `admin` gets each message twice, back to back (protocol.md, "Twice").
 * The second of two equal neighbours is the twin; of four, two are real.
 */
import { ADMIN, type MensajeRecibido } from '../../src-shared/protocol.ts';

/** The message whose twin is still due. */
export type TwinMemory = { readonly de: string; readonly mensaje: string; readonly at: number } | null;

/** Twins leave the server in the same tick; later than this, an equal message is a new one. History has the last word. */
export const TWIN_WINDOW_MS = 1_000;

/** Splits off the twins of one arrival. `at` is its time in ms. */
export function isTwin(memory: TwinMemory, agent: string, arrived: MensajeRecibido, at: number): boolean {
  return (
    agent === ADMIN &&
    memory !== null &&
    memory.de === arrived.de &&
    memory.mensaje === arrived.mensaje &&
    at - memory.at <= TWIN_WINDOW_MS
  );
}
