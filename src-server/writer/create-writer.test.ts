import { expect, test } from 'vitest';
import { CommitUnknownError, type NewSeqMensaje, type Stored, storedRows } from '../db/seq-store.ts';
import { silentLog } from '../log.ts';
import { createWriter, type WriterDeps } from './create-writer.ts';
import type { Written } from './items.ts';

type Batch = readonly NewSeqMensaje[];

const message = (mensaje: string, cid: string | null = null): NewSeqMensaje => ({
  de: 'ana',
  para: 'admin',
  mensaje,
  cid,
});

/** A table in memory, and what goes wrong with it, transaction by transaction. */
function createTable() {
  const batches: string[][] = [];
  const faults: ((outcome: readonly Stored[]) => void)[] = [];
  const committed = new Set<readonly Stored[]>();
  let seq = 0;
  let recalls = 0;
  let isAway = false;
  return {
    batches,
    failNext: (fault: (outcome: readonly Stored[]) => void) => void faults.push(fault),
    commit: (outcome: readonly Stored[]) => void committed.add(outcome),
    recalls: () => recalls,
    leave: (away: boolean) => {
      isAway = away;
    },
    store: {
      async storeBatch(batch: Batch) {
        batches.push(batch.map(({ mensaje }) => mensaje));
        const outcome = batch.map(
          (mensaje): Stored => ({
            kind: 'stored',
            row: { ...mensaje, id: ++seq, seq, fecha: '2026-11-24T00:00:00.000Z' },
          }),
        );
        faults.shift()?.(outcome);
        return outcome;
      },
      async isCommitted(outcome: readonly Stored[]) {
        recalls++;
        if (isAway) throw new Error('gone');
        return committed.has(outcome);
      },
    },
  };
}

function start(table: ReturnType<typeof createTable>, options: Partial<WriterDeps> = {}) {
  const writer = createWriter({ store: table.store, queueMax: 1_000, log: silentLog, now: () => 0, ...options });
  const heard: string[] = [];
  const hear = (name: string) => (written: Written) => {
    heard.push(written.kind === 'stored' ? `${name} ${written.row.seq}` : `${name} ${written.kind}`);
  };
  return {
    writer,
    heard,
    hear,
    write: (text: string, cid?: string, waitMs: number | null = null) =>
      writer.write(message(text, cid ?? null), waitMs, hear(text)),
  };
}

test('all that one turn brings is one transaction; what comes meanwhile is the next; all in order', async () => {
  const table = createTable();
  const { writer, write, heard } = start(table);
  for (const text of ['a', 'b', 'c']) write(text);
  table.failNext(() => {
    write('d');
    write('e');
  });
  await writer.idle();
  expect(table.batches).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]);
  expect(heard).toEqual(['a 1', 'b 2', 'c 3', 'd 4', 'e 5']);
});

test('a transaction is bounded, in rows and in characters, and one giant goes alone', async () => {
  const table = createTable();
  const { writer, write } = start(table);
  for (let at = 0; at < 600; at++) write('x');
  await writer.idle();
  expect(table.batches.map(({ length }) => length)).toEqual([256, 256, 88]);
  for (const size of [300_000, 300_000, 900_000, 1]) write('x'.repeat(size));
  await writer.idle();
  expect(table.batches.slice(3).map(({ length }) => length)).toEqual([1, 1, 1, 1]);
});

test('a full queue takes nothing more, and takes again when it has emptied', async () => {
  const { writer, write, heard } = start(createTable(), { queueMax: 2 });
  expect([write('a'), write('b'), write('c')]).toEqual([true, true, false]);
  await writer.idle();
  expect(write('d')).toBe(true);
  await writer.idle();
  expect(heard).toEqual(['a 1', 'b 2', 'd 3']);
});

test('a repeat under way waits for the first, and takes no place; another text under its cid is refused at once', async () => {
  const table = createTable();
  const { writer, hear, heard } = start(table, { queueMax: 1 });
  writer.write(message('a', 'c1'), null, hear('first'));
  expect(writer.write(message('a', 'c1'), null, hear('again'))).toBe(true);
  writer.write(message('b', 'c1'), null, hear('other'));
  await writer.idle();
  expect(heard).toEqual(['other reused', 'first 1', 'again known']);
  expect(table.batches).toEqual([['a']]);
});

test('a failure is tried once more; a second one is unavailable, and the next batch is tried all the same', async () => {
  const table = createTable();
  const { writer, write, heard } = start(table);
  const fail = (): never => {
    throw new Error('deadlock');
  };
  table.failNext(fail);
  write('a');
  await writer.idle();
  table.failNext(fail);
  table.failNext(fail);
  write('b');
  await writer.idle();
  write('c');
  await writer.idle();
  expect(heard).toEqual(['a 2', 'b unavailable', 'c 5']);
});

test('a commit whose answer was lost: looked for, not done again when it is in, done again when it is not', async () => {
  for (const isIn of [true, false]) {
    const table = createTable();
    const { writer, write, heard } = start(table);
    table.failNext((outcome) => {
      if (isIn) table.commit(outcome);
      throw new CommitUnknownError(outcome, new Error('cut'));
    });
    write('a', 'c1');
    await writer.idle();
    expect([heard, table.batches.length]).toEqual(isIn ? [['a 1'], 1] : [['a 2'], 2]);
  }
});

test('undecided past their time: told so, nothing overtakes them, and told again when they turn out to be in', async () => {
  const table = createTable();
  let now = 0;
  const { writer, write, heard, hear } = start(table, { now: () => now });
  table.leave(true);
  table.failNext((outcome) => {
    table.commit(outcome);
    throw new CommitUnknownError(outcome, new Error('cut'));
  });
  write('a', 'c1', 10);
  write('legacy');
  await expect.poll(table.recalls).toBe(1);
  write('b', 'c2', 10);
  write('c', 'c3', 60_000);
  now = 20;
  await expect.poll(() => heard).toEqual(['b unavailable', 'a unavailable']);
  writer.write(message('a', 'c1'), 60_000, hear('a again'));
  table.leave(false);
  await writer.idle();
  expect(heard.slice(2)).toEqual(['a 1', 'a again known', 'legacy 2', 'c 3']);
  expect(table.batches).toEqual([['a', 'legacy'], ['c']]);
});

test('undecided, past their time, and not in: never stored after it was said that they are not', async () => {
  const table = createTable();
  let now = 0;
  const { writer, write, heard } = start(table, { now: () => now });
  table.failNext((outcome) => {
    now = 20;
    throw new CommitUnknownError(outcome, new Error('cut'));
  });
  write('a', 'c1', 10);
  write('b', 'c2', 60_000);
  await writer.idle();
  expect(heard[0]).toBe('a unavailable');
  expect(heard.slice(1)).toContain('b 3');
  expect(table.batches).toEqual([['a', 'b'], ['b']]);
});

test('stopped while undecided: given up, and idle', async () => {
  const table = createTable();
  const { writer, write, heard } = start(table);
  table.leave(true);
  table.failNext((outcome) => {
    throw new CommitUnknownError(outcome, new Error('cut'));
  });
  write('a');
  await expect.poll(table.recalls).toBe(1);
  writer.stop();
  await writer.idle();
  expect(heard).toEqual(['a unavailable']);
});

test('one listener that throws does not keep the others from hearing', async () => {
  const { writer, write, heard } = start(createTable());
  writer.write(message('x'), null, () => {
    throw new Error('listener');
  });
  write('a');
  await writer.idle();
  expect(heard).toEqual(['a 2']);
});

test('what was stored is what the table holds', () => {
  const row = { ...message('a'), id: 1, seq: 1, fecha: '' };
  expect(storedRows([{ kind: 'reused' }, { kind: 'stored', row }, { kind: 'known', row }])).toEqual([row]);
});
