import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import type { QUESTIONS } from '../../src-shared/contract.ts';
import { NO_RECORDS, type Records, withRecords } from '../../src-shared/records.ts';
import { createManualBridge } from '../testing/manual-bridge.ts';
import { createReplyEditor } from './reply-editor.ts';

type Asked = { readonly record: { readonly key: string; readonly value: { readonly text: string } } } & {
  readonly key: string;
};

/** A host that keeps what it is told, and tells it back. */
function start(own: Readonly<Record<string, string>> = {}) {
  const bridge = createManualBridge();
  const put = (key: string, text: string) => ({ kind: 'canned' as const, key, value: { text } });
  const upserts = Object.entries(own).map(([key, text]) => put(key, text));
  const records = signal<Records>(withRecords(NO_RECORDS, { upserts, removed: [], reset: true }));
  const editor = createReplyEditor(bridge.client, { records });
  const kept = () => Object.fromEntries([...records.value.canned].map(([key, { text }]) => [key, text]));
  async function settle(): Promise<void> {
    for (let call = bridge.waiting[0]; call; call = bridge.waiting[0]) {
      const { name, params } = call as { name: keyof typeof QUESTIONS; params: Asked };
      const { record, key } = params;
      const change =
        name === 'put-record'
          ? { upserts: [put(record.key, record.value.text)], removed: [], reset: false }
          : { upserts: [], removed: [{ kind: 'canned' as const, key }], reset: false };
      records.value = withRecords(records.value, change);
      await bridge.answer(name as 'put-record', {});
    }
  }
  const done = async (work: Promise<unknown> | undefined) => {
    await settle();
    await work;
  };
  const write = (shortcode: string, text: string) => {
    editor.form.value = { shortcode, text };
  };
  return { bridge, editor, kept, done, write };
}

const own = (shortcode: string, text: string) => ({ shortcode, text, isShared: false });

describe('a canned reply', () => {
  it('is new, then changed, then called otherwise', async () => {
    const { editor, kept, done, write } = start();
    write('/hola', 'Hola');
    await done(editor.save());
    expect(kept()).toEqual({ hola: 'Hola' });
    expect(editor.isDirty.value).toBe(false);
    write('buenas', 'Hola, {usuario}');
    await done(editor.save());
    expect(kept()).toEqual({ buenas: 'Hola, {usuario}' });
  });

  it('is not saved while something is wrong with it, nor over another one', async () => {
    const { editor, kept, done, write } = start({ hola: 'Hola', adiós: 'Adiós' });
    editor.choose(own('hola', 'Hola'));
    write('adiós', 'Otra');
    expect(editor.problem.value).toBe('taken');
    await done(editor.save());
    write('', 'x');
    await done(editor.save());
    expect(kept()).toEqual({ hola: 'Hola', adiós: 'Adiós' });
  });

  it('that is being changed waits for the agent before another is shown', async () => {
    const { editor, kept, done, write } = start({ hola: 'Hola', adiós: 'Adiós' });
    editor.choose(own('hola', 'Hola'));
    write('hola', 'Buenas');
    editor.choose(own('adiós', 'Adiós'));
    expect(editor.form.value.text).toBe('Buenas');
    await done(editor.save());
    expect([editor.form.value.text, kept()['hola']]).toEqual(['Adiós', 'Buenas']);
    write('adiós', 'x');
    editor.choose(null);
    editor.goOn(editor.original.value);
    expect(editor.form.value).toEqual({ shortcode: '', text: '' });
    expect(kept()['adiós']).toBe('Adiós');
  });

  it('comes back after it was deleted', async () => {
    const { editor, kept, done } = start({ hola: 'Hola' });
    editor.choose(own('hola', 'Hola'));
    await done(editor.remove());
    expect(kept()).toEqual({});
    await done(editor.done.value?.undo?.());
    expect(kept()).toEqual({ hola: 'Hola' });
    expect(editor.original.value?.shortcode).toBe('hola');
  });

  it('that the host does not take stays in the form, and says why', async () => {
    const { bridge, editor, write } = start();
    write('hola', 'Hola');
    const saving = editor.save();
    await bridge.fail('put-record', { code: 'storage-failed' });
    await saving;
    expect([editor.fault.value?.code, editor.form.value.text, editor.isDirty.value]).toEqual([
      'storage-failed',
      'Hola',
      true,
    ]);
  });
});

it('what was taken from a file is given back whole', async () => {
  const before = { hola: 'Hola', adiós: 'Adiós' };
  const { editor, kept, done } = start(before);
  await done(
    editor.take([
      { shortcode: 'hola', text: 'Buenas' },
      { shortcode: 'nueva', text: 'N' },
    ]),
  );
  expect(kept()).toEqual({ hola: 'Buenas', adiós: 'Adiós', nueva: 'N' });
  await done(editor.done.value?.undo?.());
  expect(kept()).toEqual(before);
});
