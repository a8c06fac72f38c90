/** What the agent can do. Each returns null, or the fault that has to be shown. */
import { signal } from '@preact/signals';
import type { Params } from '../../src-shared/contract.ts';
import type { Client } from '../../src-shared/link.ts';
import type { Fault } from '../../src-shared/model.ts';
import type { Settings } from '../../src-shared/settings.ts';
import type { Clock } from '../clock.ts';
import { withSendKey } from '../view/send-key.ts';
import { outcome } from './fault.ts';
import type { State } from './state.ts';
import type { ThreadPlace } from './thread-loader.ts';
import type { Threads } from './threads.ts';

/** A place that takes the focus as soon as it is there. */
export type FocusTarget = 'search' | 'list' | 'hits' | 'find' | 'composer' | 'note';

/** The dialog that is open. One at a time. */
export type Overlay =
  | ('settings' | 'shortcuts' | 'palette' | 'date' | 'replies')
  | ('snooze' | 'views' | 'notices' | 'link' | 'export' | 'handover');

/** What is in the place of a conversation, when it is none. */
export type Screen = 'panel';

/** What the agent can choose in the settings. */
export type Choices = Partial<Omit<Settings, 'server' | 'usuario'>>;

interface Keepers {
  readonly state: State;
  /** Tells the host whatever it has not been told. */
  readonly flush: () => void;
  readonly threads: Threads;
  readonly clock: Clock;
}

export interface Actions extends ReturnType<typeof createActions> {}

export function createActions(client: Client, { state, flush, threads, clock }: Keepers) {
  const focus = signal<FocusTarget | null>(null);
  const overlay = signal<Overlay | null>(null);
  const finding = signal(false); // in the open conversation
  const screen = signal<Screen | null>(null);
  const snoozing = signal<string | null>(null); // whose end of a snooze is being chosen
  /** When another conversation took the place of the open one, ms since the epoch. */
  let switchedAt = Number.NEGATIVE_INFINITY;

  function show(usuario: string | null): void {
    flush();
    const former = state.open.peek();
    if (former !== usuario) finding.value = false;
    if (former !== null && usuario !== null && former !== usuario) switchedAt = clock.now();
    state.open.value = usuario;
    screen.value = null;
  }

  async function saveSettings(chosen: Choices): Promise<Fault | null> {
    const former = state.settings.peek();
    const patch = withSendKey(chosen, former);
    state.settings.value = { ...former, ...patch };
    const fault = await outcome(client.ask('settings', patch).then((saved) => (state.settings.value = saved)));
    if (fault) state.settings.value = former;
    return fault;
  }

  return {
    focus,
    overlay,
    finding,
    screen,
    snoozing,
    saveSettings,
    /** Something was chosen for this very customer: the agent knows where they are. */
    settle(): void {
      switchedAt = Number.NEGATIVE_INFINITY;
    },
    /** ms since another conversation was open here. */
    sinceSwitch: () => clock.now() - switchedAt,
    open(usuario: string): void {
      show(usuario);
      focus.value = 'composer';
    },
    /** Opens the conversation at a message or a time; the end where there is none. */
    openAt(usuario: string, at: ThreadPlace): ReturnType<Threads['openAt']> {
      const outcome = threads.openAt(usuario, at);
      show(usuario);
      return outcome;
    },
    focusList(): void {
      focus.value = 'list';
    },
    /** In the place of the open conversation. */
    showScreen(name: Screen): void {
      show(null);
      screen.value = name;
    },
    close(): void {
      show(null);
      focus.value = 'list';
    },
    signIn: (params: Params<'sign-in'>) => outcome(client.ask('sign-in', params)),
    async signOut(): Promise<Fault | null> {
      flush();
      return outcome(client.ask('sign-out', {}));
    },
    reconnect: () => outcome(client.ask('reconnect', {})),
  };
}
