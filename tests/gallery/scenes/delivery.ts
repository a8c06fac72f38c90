/** What the delivery engine tells: in doubt, waiting, cut off, warned, overtaken. */
import type { Held, Mensaje, Warning } from '../../../src-shared/model.ts';
import { ago, HOUR, LAURA, MINUTE, mensaje, type Scene, SECOND, SERVER } from '../scene.ts';
import { DOWN, desk } from './console.ts';
import { anaThread } from './desk.ts';

const EXPIRED = { phase: 'expired', server: SERVER, agent: LAURA } as const;
const LOST: Warning = { kind: 'capabilities-lost', caps: ['acuse', 'novedades'] };
const REBUILT: Warning = { kind: 'store-rebuilt', cause: 'damaged', saved: 2, complete: false };

/** Written by Laura to ana22, `seconds` ago. */
function mine(seconds: number, text: string, rest: Partial<Mensaje>): Mensaje {
  return mensaje('ana22', 'laura', ago(seconds * SECOND), text, { stored: false, ...rest });
}

const queued = () => [
  mine(50, 'Voy a llamar al repartidor ahora mismo.', { delivery: 'queued' }),
  mine(20, 'Te digo algo antes de las doce.', { delivery: 'queued' }),
];

const LATER = 'Dejadlo, ya ha llegado el repartidor. Gracias igualmente.';
const overtakenReplies = () => [
  mine(300, 'Voy a llamar al repartidor ahora mismo.', { id: 'waits', delivery: 'queued' }),
  mensaje('ana22', 'ana22', ago(100 * SECOND), LATER),
];
const HELD = (): Held => ({
  usuario: 'ana22',
  why: 'overtaken',
  ids: ['waits'],
  first: { mensaje: 'Voy a llamar al repartidor ahora mismo.', fecha: ago(300 * SECOND) },
  by: { de: 'ana22', mensaje: LATER, fecha: ago(100 * SECOND) },
});

const doubtful = () => [
  mine(80, 'Voy a llamar al repartidor ahora mismo.', { delivery: 'unconfirmed' }),
  mine(70, 'Te digo algo antes de las doce.', { delivery: 'refused' }),
];

const marked = () => [
  mensaje('ana22', 'ana22', ago(100 * SECOND), 'Os mando otra vez la foto', { stored: false, mark: 'unstored' }),
  mine(90, 'Recibida, gracias \uFFFD', { delivery: 'confirmed', stored: true, mark: 'altered' }),
  mine(80, 'La paso a logística', { delivery: 'confirmed', stored: true }),
];

const after = (more: () => readonly Mensaje[]) => ({ threads: { ana22: [...anaThread(), ...more()] } });

export const DELIVERY_SCENES = {
  doubtful: () => desk({}, after(doubtful)),
  'discard-asked': () => desk({}, after(doubtful)),
  marked: () => desk({}, after(marked)),
  'gap-open': () => desk({ link: DOWN, gap: { from: ago(MINUTE), to: null } }, after(queued)),
  'gap-at-end': () => desk({ link: DOWN, gap: { from: ago(MINUTE), to: null } }),
  'gap-closed': () => desk({ gap: { from: ago(10 * MINUTE), to: ago(2 * MINUTE) } }),
  'gap-overnight': () => desk({ gap: { from: ago(14 * 60 * MINUTE), to: ago(2 * MINUTE) } }),
  overtaken: () =>
    desk({}, { overtaken: mensaje('ana22', 'marcos', ago(5 * SECOND), 'Ana, ya lo tengo: sale hoy a las 12:30.') }),
  held: () => desk({ held: [HELD()] }, after(overtakenReplies)),
  hasty: () => desk({}),
  crowded: () =>
    desk({
      link: { phase: 'live', since: ago(MINUTE), mode: 'extended' },
      colleagues: [
        { de: 'marta', usuario: 'ana22', estado: 'escribiendo' },
        { de: 'marcos', usuario: 'ana22', estado: 'mirando' },
        { de: 'marcos', usuario: 'pedro', estado: 'mirando' },
      ],
    }),
  'too-long': () => desk({ link: { phase: 'live', since: ago(MINUTE), mode: 'extended', limite: 4_000 } }),
  notices: () =>
    desk(
      {},
      {
        check: {
          verdicts: [
            { usuario: 'juan1', at: ago(9 * MINUTE), why: 'muted' },
            { usuario: 'comercial.norte', at: ago(6 * MINUTE), why: 'told' },
            { usuario: 'ana22', at: ago(MINUTE), why: 'seen' },
          ],
          facts: { supported: true, daemon: false, appId: null, hushed: null, failure: null },
        },
      },
    ),
  quiet: () => {
    const scene = desk({});
    const settings = {
      ...scene.snapshot.settings,
      quietUntil: ago(-HOUR),
      quietHours: { from: '18:00', to: '09:00', days: [1, 2, 3, 4, 5] },
    };
    return { ...scene, snapshot: { ...scene.snapshot, settings } };
  },
  warnings: () => desk({ warnings: [LOST, REBUILT] }),
  'warnings-english': () => {
    const scene = desk({ warnings: [LOST, { ...REBUILT, saved: 1, complete: true }] });
    const settings = { ...scene.snapshot.settings, locale: 'en' } as const;
    return { ...scene, snapshot: { ...scene.snapshot, settings } };
  },
  'expired-limited': () =>
    desk(
      { session: EXPIRED, link: { ...DOWN, retryAt: null, fault: null } },
      { faults: { 'sign-in': { code: 'rate-limited', retryAt: Date.now() + 42_000 } } },
    ),
} satisfies Record<string, () => Scene>;
