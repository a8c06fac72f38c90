/** An agent sits down at a desk on which nothing lies yet. */
import type { EventOf } from '../../src-core/domain/events.ts';
import { INITIAL } from '../../src-core/domain/state.ts';

export const LAURA = { usuario: 'laura', nombre: 'Laura', rol: 'admin', imagen: null } as const;

export const SIGNED_IN: EventOf<'desk-changed'> = {
  type: 'desk-changed',
  session: { phase: 'signed-in', server: 'https://chat.example', agent: LAURA },
  storage: { kind: 'encrypted' },
  conversations: [],
  unsent: new Map(),
  records: [],
  memory: INITIAL.memory,
  warnings: [],
};
