/** What a conversation's summary says of the agent's own messages, step by step. */
import { expect, test } from 'vitest';
import { SIGNED_IN } from '../../tests/fakes/signed-in.ts';
import type { StoredMensaje } from '../ports.ts';
import { UNTOLD } from './attention.ts';
import { emptyConversation } from './conversation.ts';
import type { CoreEvent } from './events.ts';
import { reduce } from './reduce.ts';
import { INITIAL, type State } from './state.ts';

function run(events: readonly CoreEvent[], from: State = reduce(INITIAL, SIGNED_IN).state) {
  return { state: events.reduce((state, event) => reduce(state, event).state, from) };
}

function mine(patch: Partial<StoredMensaje> = {}): StoredMensaje {
  const whom = { usuario: 'ana', de: 'laura', para: 'ana' };
  const rest = {
    mensaje: 'hola',
    fecha: 2_000,
    read: true,
    delivery: 'queued',
    stored: false,
    mark: null,
    seq: null,
  } as const;
  return { id: 'x', cid: 'x', ...whom, ...rest, ...patch };
}

test('what is refused or in doubt is counted until the agent or the history has settled it', () => {
  const of = (state: State) => state.conversations.get('ana')?.unsent;
  const went = (id: string, delivery: StoredMensaje['delivery']): CoreEvent => ({
    type: 'delivery-advanced',
    mensaje: mine({ id, cid: id, delivery }),
    hasta: null,
  });
  const before = run([
    { type: 'send-accepted', mensaje: mine() },
    went('x', 'unconfirmed'),
    went('y', 'refused'),
  ]).state;
  expect(of(before)).toBe(2);
  const conversation = before.conversations.get('ana') ?? emptyConversation('ana');
  const merged = { type: 'thread-merged', usuario: 'ana', conversation, news: null, telling: UNTOLD } as const;
  const found = run([{ ...merged, upserts: [mine({ delivery: 'confirmed' })], removed: [] }], before).state;
  expect(of(found)).toBe(1);
  const discarded = run([{ ...merged, upserts: [], removed: ['y'] }], found).state;
  expect(of(discarded)).toBe(0);
});

test('a desk that is opened knows of what was left to decide', () => {
  const conversations = [emptyConversation('ana'), emptyConversation('juan')];
  const { state } = run([{ ...SIGNED_IN, conversations, unsent: new Map([['ana', new Set(['a', 'b'])]]) }]);
  expect([...state.conversations.values()].map((one) => one.unsent)).toEqual([2, 0]);
});

test('when the agent answered last is known; a colleague’s answer, or a queued one, is not theirs', () => {
  const at = (state: State) => state.conversations.get('ana')?.answeredAt;
  const accepted = run([{ type: 'send-accepted', mensaje: mine({ delivery: 'queued', fecha: 2_000 }) }]).state;
  expect(at(accepted)).toBeNull();
  const sent: CoreEvent = { type: 'delivery-advanced', mensaje: mine({ delivery: 'sent', fecha: 2_000 }), hasta: null };
  const left = run([sent], accepted).state;
  expect(at(left)).toBe(2_000);
  const colleague = mine({ id: 'z', de: 'marcos', delivery: 'received', fecha: 9_000 });
  const telling = UNTOLD;
  expect(at(run([{ type: 'stored-arrived', mensaje: colleague, isNew: true, hasta: null, telling }], left).state)).toBe(
    2_000,
  );
});
