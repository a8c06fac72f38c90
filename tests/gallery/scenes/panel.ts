/** A morning to count: forty customers since six, most of them answered. */
import type { Mensaje } from '../../../src-shared/model.ts';
import { ago, conversation, HOUR, MINUTE, mensaje, type Scene, SECOND, snapshotOf } from '../scene.ts';
import { desk } from './console.ts';
import { rows } from './desk.ts';

const CUSTOMERS = 40;
/** The first wrote at 6:03; they come more often toward ten. */
const beganAt = (index: number) => ago(4 * HOUR + 44 * MINUTE - Math.sqrt(index / CUSTOMERS) * 4.6 * HOUR);

function morning(): Readonly<Record<string, readonly Mensaje[]>> {
  return Object.fromEntries(
    Array.from({ length: CUSTOMERS }, (_, index) => {
      const usuario = `cliente${String(index).padStart(2, '0')}`;
      const at = beganAt(index);
      const answer = at + (20 + ((index * 37) % 290)) * SECOND * (index % 9 === 4 ? 6 : 1);
      const asked = [
        mensaje(usuario, usuario, at, 'Hola, ¿me podéis ayudar?'),
        mensaje(usuario, usuario, at + 12 * SECOND, 'Es por un pedido.'),
      ];
      const isAnswered = index % 8 !== 7;
      const answered = isAnswered ? [mensaje(usuario, index % 3 ? 'laura' : 'marcos', answer, 'Lo miro ahora.')] : [];
      return [usuario, [...asked, ...answered].filter(({ fecha }) => fecha < Date.now())];
    }),
  );
}

function busy(): Scene {
  const threads = morning();
  const those = Object.entries(threads).map(([usuario, thread]) => {
    const last = thread.at(-1);
    const waitingSince = last?.de === usuario ? (thread[0]?.fecha ?? null) : null;
    return conversation(usuario, last?.fecha ?? 0, last?.mensaje ?? '', { waitingSince });
  });
  return { snapshot: snapshotOf({ conversations: [...rows(), ...those] }), threads };
}

export const PANEL_SCENES = {
  export: () => desk(),
  panel: busy,
  'panel-list': busy,
  'panel-empty': () => ({ snapshot: snapshotOf({ conversations: [...rows()] }), threads: {} }),
} satisfies Record<string, () => Scene>;
