/** The end of a shift, and a colleague's sheet. */
import { type AgentRecord, type Arrangement, USUAL } from '../../../src-shared/records.ts';
import { ago, MINUTE, type Scene } from '../scene.ts';
import { desk } from './console.ts';

function kept(): AgentRecord[] {
  const note = (key: string, text: string): AgentRecord => ({
    kind: 'note',
    key,
    value: { text, editedAt: ago(MINUTE) },
  });
  const arranged = (key: string, value: Partial<Arrangement>): AgentRecord => ({
    ...{ kind: 'arrangement', key },
    value: { ...USUAL, ...value },
  });
  return [
    note('ana22', 'Prefiere que la llamen antes de las dos.'),
    note('taller.ruiz', 'Factura a nombre de Talleres Ruiz e Hijos, S. L.'),
    arranged('comercial.norte', { pinned: true }),
    arranged('hostal.sol', { shelf: { at: 'snoozed', until: ago(-90 * MINUTE), since: ago(0), unread: 0 } }),
  ];
}

export const HANDOVER_SCENES = {
  handover: () => desk({ records: kept() }),
  'handover-take': () => desk({ records: kept() }),
} satisfies Record<string, () => Scene>;
