/** Whatever happens in whatever order: disk, page and badge say the same as the state, and nothing goes backwards. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Conversation, Delivery } from '../../src-shared/model.ts';
import { DEFAULT_SETTINGS } from '../../src-shared/settings.ts';
import { LAURA, SIGNED_IN } from '../../tests/fakes/signed-in.ts';
import type { StoredMensaje, Write } from '../ports.ts';
import { isSeen, tellingOf } from './attention.ts';
import { emptyConversation, summarise } from './conversation.ts';
import type { Effect } from './effects.ts';
import type { CoreEvent } from './events.ts';
import { canAdvance } from './outbox.ts';
import { mergeHistory } from './reconcile.ts';
import { reduce } from './reduce.ts';
import { INITIAL, type State, totalUnread } from './state.ts';

const TOLD = tellingOf(DEFAULT_SETTINGS, 0);
const PEOPLE = ['ana', 'juan'] as const;
const DELIVERIES = ['sending', 'sent', 'confirmed', 'unconfirmed', 'refused'] as const;

type Move =
  | { readonly type: 'write' | 'colleague' | 'look' | 'read' | 'list'; readonly who: (typeof PEOPLE)[number] }
  | { readonly type: 'send' | 'draft'; readonly who: (typeof PEOPLE)[number]; readonly text: string }
  | { readonly type: 'advance'; readonly pick: number; readonly to: (typeof DELIVERIES)[number] }
  | { readonly type: 'blur' | 'cut' | 'connect' };

const who = fc.constantFrom(...PEOPLE);
const aMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ type: fc.constantFrom('write' as const, 'colleague', 'look', 'read', 'list'), who }),
  fc.record({ type: fc.constantFrom('send' as const, 'draft'), who, text: fc.constantFrom('', 'ok', 'ya') }),
  fc.record({ type: fc.constant('advance' as const), pick: fc.nat(20), to: fc.constantFrom(...DELIVERIES) }),
  fc.constantFrom<Move>({ type: 'blur' }, { type: 'cut' }, { type: 'connect' }),
);

/** Everything `reduce` tells the world, kept as the world would keep it. */
function desk() {
  const disk = new Map<string, StoredMensaje>();
  const diskConversations = new Map<string, Conversation>();
  const page = new Map<string, Conversation>();
  const table: { de: string; para: string; mensaje: string; fecha: number }[] = [];
  let badge = 0;
  let now = 1_000_000;
  let ids = 0;
  let state: State = INITIAL;

  function write(one: Write): void {
    if (one.type === 'put') {
      const before: Delivery | undefined = disk.get(one.mensaje.id)?.delivery;
      const { delivery } = one.mensaje;
      if (before !== undefined && before !== delivery)
        expect(canAdvance(before, delivery), `${before} → ${delivery}`).toBe(true);
      disk.set(one.mensaje.id, one.mensaje);
    } else if (one.type === 'remove') disk.delete(one.id);
    else if (one.type === 'conversation') diskConversations.set(one.conversation.usuario, one.conversation);
    else if (one.type === 'read-all')
      for (const [id, mensaje] of disk) if (mensaje.usuario === one.usuario) disk.set(id, { ...mensaje, read: true });
  }
  function carryOut(effect: Effect): void {
    if (effect.type === 'write') effect.writes.forEach(write);
    else if (effect.type === 'publish') {
      const { conversations } = effect.change;
      if (conversations?.reset) page.clear();
      for (const one of conversations?.upserts ?? []) page.set(one.usuario, one);
    } else if (effect.type === 'publish-mensaje') {
      expect(disk.has(effect.mensaje.id), 'on disk before it is shown').toBe(true);
      page.set(effect.conversation.usuario, effect.conversation);
    } else if (effect.type === 'notify') expect(isSeen(state.attention, effect.notice.usuario)).toBe(false);
    else if (effect.type === 'unread') badge = effect.total;
  }
  function dispatch(event: CoreEvent): void {
    const step = reduce(state, event);
    state = step.state;
    for (const effect of step.effects) carryOut(effect);
    expect(page).toEqual(new Map(state.conversations));
    for (const [usuario, one] of diskConversations) expect(state.conversations.get(usuario)).toEqual(one);
    expect(badge).toBe(totalUnread(state));
    for (const one of state.conversations.values()) {
      const unread = [...disk.values()].filter((other) => other.usuario === one.usuario && !other.read).length;
      expect(one.unread).toBeGreaterThanOrEqual(0);
      expect(one.unread).toBeLessThanOrEqual(unread);
      if (isSeen(state.attention, one.usuario)) expect(one.unread).toBe(0);
    }
  }
  const thread = (usuario: string) =>
    [...disk.values()].filter((one) => one.usuario === usuario).sort((a, b) => a.fecha - b.fecha);
  const row = (de: string, para: string, mensaje: string) => table.push({ de, para, mensaje, fecha: now });

  function merge(usuario: string): void {
    const local = thread(usuario);
    const rows = table
      .filter((one) => one.de === usuario || one.para === usuario)
      .map(({ de, para, mensaje, fecha }) => ({ de_usuario: de, para_usuario: para, mensaje, fecha }));
    const seen = isSeen(state.attention, usuario);
    const merged = mergeHistory({
      ...{ usuario, agent: 'laura', local, rows, seen },
      isDue: (one) => one.fecha < now - 3_000,
      newId: () => `r${ids++}`,
    });
    const before = state.conversations.get(usuario) ?? emptyConversation(usuario);
    const conversation = summarise(before, LAURA, merged.thread);
    const { upserts, removed } = merged;
    const reading = { at: now, now, isReread: false, fresh: merged.fresh, confirmed: [] };
    dispatch({
      ...{ type: 'thread-merged', usuario, upserts, removed, conversation, reading },
      ...{ news: upserts.at(-1) ?? null, telling: TOLD },
    });
  }
  const link = (phase: 'connecting' | 'live' | 'down') =>
    phase === 'live'
      ? ({ phase, since: now, mode: 'legacy' } as const)
      : phase === 'down'
        ? ({ phase, since: now, retryAt: null, fault: null } as const)
        : ({ phase, since: now } as const);

  function play(move: Move): void {
    now += 1_000;
    switch (move.type) {
      case 'write': {
        const mensaje = 'ok';
        row(move.who, 'admin', mensaje);
        const arrived = { de: move.who, mensaje };
        const at = now;
        if (state.link.phase === 'live')
          dispatch({
            ...{ type: 'mensaje-arrived', id: `l${ids++}`, arrived, fecha: now, at },
            ...{ isUnstored: false, telling: TOLD },
          });
        break;
      }
      case 'colleague':
        row('marcos', move.who, 'yo');
        break;
      case 'look':
        dispatch({ type: 'attention-changed', attention: { open: move.who, focused: true } });
        break;
      case 'blur':
        dispatch({ type: 'attention-changed', attention: { ...state.attention, focused: false } });
        break;
      case 'read':
        merge(move.who);
        break;
      case 'list':
        dispatch({ type: 'conversations-listed', usuarios: [move.who] });
        break;
      case 'draft':
        dispatch({ type: 'draft-changed', usuario: move.who, draft: move.text });
        break;
      case 'send': {
        const id = `m${ids++}`;
        const words = { usuario: move.who, de: 'laura', para: move.who, mensaje: move.text, fecha: now };
        const fixed = { delivery: 'queued', stored: false, mark: null, read: true, seq: null } as const;
        dispatch({ type: 'send-accepted', mensaje: { id, cid: id, ...words, ...fixed } });
        break;
      }
      case 'advance': {
        const ours = [...disk.values()].filter((one) => one.cid !== null && canAdvance(one.delivery, move.to));
        const one = ours[move.pick % Math.max(1, ours.length)];
        if (!one) break;
        if (move.to === 'confirmed') row('laura', one.usuario, one.mensaje);
        dispatch({ type: 'delivery-advanced', mensaje: { ...one, delivery: move.to }, hasta: null });
        break;
      }
      case 'cut':
        dispatch({ type: 'link-changed', link: link('down'), at: now });
        break;
      case 'connect':
        for (const phase of ['connecting', 'live'] as const)
          dispatch({ type: 'link-changed', link: link(phase), at: now });
        break;
      default:
        move satisfies never;
    }
  }
  dispatch(SIGNED_IN);
  return play;
}

test('disk, page and badge follow the state through any sequence of facts', () => {
  fc.assert(
    fc.property(fc.array(aMove, { maxLength: 60 }), (moves) => {
      const play = desk();
      moves.forEach(play);
    }),
    { numRuns: 1_500 },
  );
});
