/** What the palette offers: commands, conversations, settings; each a line, and what it does. */
import { ACTION_IDS, keysOf } from '../../src-shared/shortcuts.ts';
import type { App } from '../store/app.ts';
import { CHOICES } from '../view/choices.ts';
import { fitOf } from '../view/fuzzy.ts';
import { firstLine, plainName } from '../view/text.ts';
import type { LateWords } from '../words/late.ts';
import { shownKeys } from './keys.ts';
import { isEnabled, runAction } from './table.ts';

export interface PaletteItem {
  readonly key: string;
  readonly kind: 'action' | 'conversation' | 'view' | 'reply' | 'setting' | 'search';
  readonly words: string;
  /** As shown; empty: none. */
  readonly keys: string;
  readonly run: () => void;
}

export interface PaletteLine extends PaletteItem {
  readonly ranges: readonly (readonly [number, number])[];
}

const SHOWN_MAX = 40;
/** Too many to be in the way of commands and conversations. */
const ONLY_TYPED: ReadonlySet<PaletteItem['kind']> = new Set(['setting', 'reply']);
/** Used lately: worth a little, so that what fits better still comes first. */
const LATELY = 25;

function actionItems(app: App): readonly PaletteItem[] {
  const { shortcuts } = app.state.settings.value;
  return ACTION_IDS.filter((id) => id !== 'palette' && isEnabled(app, id)).map((id) => {
    const keys = keysOf(id, shortcuts);
    const words = app.words.value.text.actions[id];
    const run = () => void runAction(app, id);
    return { key: `action ${id}`, kind: 'action', words, keys: keys === null ? '' : shownKeys(keys), run };
  });
}

function conversationItems({ state, actions }: App): readonly PaletteItem[] {
  return [...state.conversations.value.keys()].map((usuario) => ({
    key: `conversation ${usuario}`,
    kind: 'conversation',
    words: plainName(usuario),
    keys: '',
    run: () => actions.open(usuario),
  }));
}

function viewItems({ arrangements, words }: App): readonly PaletteItem[] {
  return arrangements.saved.value.map(([name]) => ({
    key: `view ${name}`,
    kind: 'view',
    words: words.value.text.views.go(name),
    keys: '',
    run: () => arrangements.show(name),
  }));
}

/** Inserted in the open conversation. */
function replyItems({ state, replies, actions }: App): readonly PaletteItem[] {
  const usuario = state.open.value;
  if (usuario === null) return [];
  return replies.all.value.map(({ shortcode, text, isShared }) => ({
    key: `reply ${shortcode} ${isShared}`,
    kind: 'reply',
    words: `/${shortcode} · ${firstLine(text)}`,
    keys: '',
    run() {
      actions.focus.value = 'composer';
      replies.wanted.value = { usuario, text };
    },
  }));
}

/** Each value of each choice but the one in force. */
function settingItems({ state, actions }: App, { settings: words }: LateWords['text']): readonly PaletteItem[] {
  const settings = state.settings.value;
  return CHOICES.flatMap((name) =>
    Object.entries(words[`${name}Options`])
      .filter(([value]) => value !== settings[name])
      .map(([value, option]) => ({
        key: `setting ${name} ${value}`,
        kind: 'setting' as const,
        words: `${words[name]}: ${option}`,
        keys: '',
        run: () => void actions.saveSettings({ [name]: value }),
      })),
  );
}

/** What the words are also looked for in. */
function searchItem({ finder, actions }: App, text: LateWords['text'], typed: string): PaletteItem {
  return {
    key: 'search',
    kind: 'search',
    words: text.palette.search(typed),
    keys: '',
    run() {
      finder.type(typed);
      actions.focus.value = 'search';
    },
  };
}

/** Those that fit best, those used lately before others that fit as well. Nothing typed: commands and conversations. */
export function paletteLines(app: App, text: LateWords['text'], typed: string): readonly PaletteLine[] {
  const lately = app.lately.keys.value;
  const wanted = typed.trim();
  const isAgent = isEnabled(app, 'search');
  const items = [
    ...actionItems(app),
    ...(isAgent ? [...conversationItems(app), ...viewItems(app), ...replyItems(app)] : []),
    ...settingItems(app, text),
  ];
  const lines = items.flatMap((item) => {
    const fit = fitOf(item.words, wanted);
    const use = lately.indexOf(item.key);
    if (!fit || (wanted === '' && ONLY_TYPED.has(item.kind) && use < 0)) return [];
    const recent = use < 0 ? 0 : LATELY + (lately.length - use) / lately.length;
    return [{ ...item, ranges: fit.ranges, score: fit.score + recent }];
  });
  const best = lines.sort((a, b) => b.score - a.score).slice(0, SHOWN_MAX);
  return wanted === '' || !isAgent ? best : [...best, { ...searchItem(app, text, wanted), ranges: [] }];
}
