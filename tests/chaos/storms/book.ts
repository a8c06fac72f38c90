/** What a client that may die at any moment has promised, and whether it kept it. */
import type { Reply, Result } from '../../../src-shared/contract.ts';
import type { Settings } from '../../../src-shared/settings.ts';
import type { Shown } from '../client/wire.ts';

type Chosen = Pick<Settings, 'theme' | 'density' | 'notifications'>;

/** One of eighteen choices: three fields that change together, so that a half-written file would be seen. */
export function chosen(index: number): Chosen {
  const theme = (['system', 'light', 'dark'] as const)[index % 3] ?? 'system';
  const density = (['comfortable', 'compact'] as const)[Math.floor(index / 3) % 2] ?? 'comfortable';
  const notifications = (['full', 'hide-text', 'off'] as const)[Math.floor(index / 6) % 3] ?? 'full';
  return { theme, density, notifications };
}

type Asking = () => Promise<Reply>;

export interface Book {
  mensaje(text: string, ask: Asking): Promise<void>;
  draft(text: string, ask: Asking): Promise<void>;
  settings(settings: Chosen, ask: Asking): Promise<void>;
  /** An answer is due. */
  wasWriting(): boolean;
  check(now: { readonly shown: readonly Shown[]; readonly snapshot: Result<'snapshot'> }, round: number): void;
  taken(): number;
  readonly broken: string[];
}

/** A value that was promised, or another that may have been written just before the end. */
interface Kept {
  promised: string | null;
  maybe: string | null;
}

export function createBook(): Book {
  const taken = new Set<string>();
  const broken: string[] = [];
  const draft: Kept = { promised: null, maybe: null };
  const settings: Kept = { promised: null, maybe: null };
  let writing = false;

  async function asked(ask: Asking): Promise<void> {
    writing = true;
    const reply = await ask();
    writing = false;
    if (!reply.ok) broken.push(`refused: ${reply.fault.code}`);
  }
  async function keep(kept: Kept, value: string, ask: Asking): Promise<void> {
    kept.maybe = value;
    await asked(ask);
    kept.promised = value;
    kept.maybe = null;
  }
  function compare(what: string, kept: Kept, found: string, round: number): void {
    const fits = kept.promised === null || found === kept.promised || found === kept.maybe;
    if (!fits)
      broken.push(`round ${round}: ${what} is ${found}, not ${kept.promised}${kept.maybe ? ` or ${kept.maybe}` : ''}`);
    kept.promised = found;
    kept.maybe = null;
  }
  return {
    async mensaje(text, ask) {
      await asked(ask);
      taken.add(text);
      draft.promised = ''; // what was sent is no draft any more
    },
    draft: (text, ask) => keep(draft, text, ask),
    settings: (value, ask) => keep(settings, JSON.stringify(value), ask),
    wasWriting: () => writing,
    check({ shown, snapshot }, round) {
      writing = false;
      const texts = new Map<string, number>();
      for (const { mensaje } of shown) texts.set(mensaje, (texts.get(mensaje) ?? 0) + 1);
      for (const text of taken)
        if (texts.get(text) !== 1) broken.push(`round ${round}: ${text} is there ${texts.get(text) ?? 0} times`);
      const { theme, density, notifications } = snapshot.settings;
      compare('settings', settings, JSON.stringify({ theme, density, notifications }), round);
      compareDraft(snapshot, round);
      if (snapshot.storage.kind !== 'encrypted') broken.push(`round ${round}: storage is ${snapshot.storage.kind}`);
      for (const { kind } of snapshot.warnings) broken.push(`round ${round}: warned of ${kind}`);
    },
    taken: () => taken.size,
    broken,
  };

  /** A message under way when the end came has taken the draft with it, or not. */
  function compareDraft({ conversations }: Result<'snapshot'>, round: number): void {
    const found = conversations[0]?.draft ?? '';
    if (found === '') draft.promised = '';
    compare('draft', draft, found, round);
  }
}
