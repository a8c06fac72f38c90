/** The page's one object: everything made, in order, from a bridge; `start` sets it going and returns its undo. */
import { computed, effect, untracked } from '@preact/signals';
import type { Payload } from '../../src-shared/contract.ts';
import { connect } from '../../src-shared/link.ts';
import type { Mensaje } from '../../src-shared/model.ts';
import { ADMIN } from '../../src-shared/protocol.ts';
import type { HostBridge } from '../bridge/host-bridge.ts';
import type { Clock, Undo } from '../clock.ts';
import { playChime } from '../sound/play.ts';
import { noticeWords } from '../words/notice-words.ts';
import { type Actions, createActions } from './actions.ts';
import { createArrangements } from './arrangements.ts';
import { watchAttention } from './attention.ts';
import { createDrafts } from './drafts.ts';
import { createFeed } from './feed.ts';
import { createFiles } from './files.ts';
import { createFinder, type Finder } from './finder.ts';
import { createLately } from './lately.ts';
import { createLinks } from './links.ts';
import { createLookalikes } from './lookalikes.ts';
import { createNotes } from './notes.ts';
import { createNotesPanel } from './notes-panel.ts';
import { createNotices } from './notices.ts';
import { createNow, createServerNow } from './now.ts';
import { dressPage } from './page.ts';
import { createPlaces } from './places.ts';
import { createRecents } from './recents.ts';
import { createReplies } from './replies.ts';
import { createSayings } from './sayings.ts';
import { createSends, type Sends } from './sends.ts';
import { createSink, ownerOf } from './sink.ts';
import { createState } from './state.ts';
import { offerToTakeBack } from './take-back.ts';
import { createThreads } from './threads.ts';
import { createWarnings } from './warnings.ts';
import { createLanguage } from './words.ts';

export type App = ReturnType<typeof createApp>;

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: the composition of the page, part by part
export function createApp(bridge: HostBridge, clock: Clock, page: Window) {
  const client = connect(bridge);
  const state = createState();
  const threads = createThreads(client);
  const drafts = createDrafts(client, clock, state);
  const notes = createNotes(client, clock, state);
  const flush = () => {
    drafts.flush();
    notes.flush();
  };
  const actions = createActions(client, { state, flush, threads, clock });
  const notesPanel = createNotesPanel(state, actions, page);
  const { sinceSwitch } = actions;
  const onHeld = (mensaje: Mensaje, ms: number) => offerToTakeBack({ sayings, words, sends, actions }, mensaje, ms);
  const sends: Sends = createSends({
    ...{ client, clock, state, drafts, sinceSwitch, onHeld },
    gapIn: (mensaje) => kept.replies.gapIn(mensaje),
  });
  const finder = createFinder(client, clock, () => null);
  const threadFinder = createFinder(client, clock, () => state.open.peek());
  const lately = createLately();
  const language = createLanguage(state);
  const { words } = language;
  const notices = createNotices({
    ...{ client, page },
    open: (usuario) => (usuario === null ? actions.focusList() : actions.open(usuario)),
    wordsFor: (notice) => noticeWords(words.peek().text, notice),
    isSilent: () => state.settings.peek().sound !== 'system',
    play: playChime,
  });

  function start(): Undo {
    const feed = createFeed(client, clock, createSink({ state, threads, drafts, sends, notes }));
    const undo = [
      feed.stop,
      notices.stop,
      warnings.stop,
      bridge.onPresence((presence) => {
        state.presence.value = presence;
        if (presence === 'up') feed.refresh();
      }),
      client.on('command', (command) => obey(actions, command)),
      watchAttention(client, state, page),
      language.follow(),
      dressPage(page.document, state, words),
      openTheOnlyOne(state),
      forgetAgent(state, [finder, threadFinder], [lately.clear, arrangements.forget]),
      arrangements.watchOpen(),
      flushOnLeave(page, flush),
      notesPanel.follow(),
      whenOnline(page, () => void actions.reconnect()),
    ];
    return () => {
      for (const off of undo) off();
    };
  }

  const now = createNow(clock);
  const times = { now, serverNow: createServerNow(now, state.skew) };
  const warnings = createWarnings(client, state.warnings);
  const sayings = createSayings(clock);
  const arrangements = createArrangements({ client, state, sayings, words, serverNow: times.serverNow });
  /** Whom the key for the longest waiting came to last. */
  const walk: { reached: string | null } = { reached: null };
  const kept = {
    client,
    clock,
    recents: createRecents(client, clock, state),
    notes,
    notesPanel,
    files: createFiles(client, clock, state, page.document),
    lookalikes: createLookalikes(state),
    links: createLinks({ client, state, overlay: actions.overlay, page }),
    replies: createReplies(clock, state),
    walk,
    lately,
    finder,
    threadFinder,
    places: createPlaces(),
    sayings,
    arrangements,
  };
  return { state, threads, drafts, sends, actions, words, language, notices, warnings, ...kept, ...times, start };
}

function obey(actions: Actions, command: Payload<'command'>): void {
  if (command.name === 'open-conversation') actions.open(command.usuario);
  else if (command.name === 'focus-search') actions.focus.value = 'search';
  else if (command.name === 'focus-list') actions.focusList();
  else actions.overlay.value = 'settings';
}

/** A customer has one conversation, with `admin`, and it is always open. */
function openTheOnlyOne(state: ReturnType<typeof createState>): Undo {
  return effect(() => {
    const session = state.session.value;
    const signedIn = session.phase === 'signed-in' || session.phase === 'expired';
    if (signedIn && session.agent.rol === 'user') state.open.value = ADMIN;
  });
}

/** What one agent looked for, or did last, is not the next one's. */
function forgetAgent(state: ReturnType<typeof createState>, finders: readonly Finder[], all: readonly Undo[]): Undo {
  const owner = computed(() => ownerOf(state.session.value));
  return effect(() => {
    if (owner.value !== null) return;
    untracked(() => {
      for (const finder of finders) finder.type('');
      for (const forget of all) forget();
    });
  });
}

/** The network is back: the next attempt need not be waited for. */
function whenOnline(page: Window, reconnect: () => void): Undo {
  const stop = new AbortController();
  page.addEventListener('online', reconnect, stop);
  return () => stop.abort();
}

function flushOnLeave(page: Window, flush: () => void): Undo {
  const stop = new AbortController();
  for (const name of ['blur', 'pagehide']) page.addEventListener(name, flush, stop);
  return () => stop.abort();
}
