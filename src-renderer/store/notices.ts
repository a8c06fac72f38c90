/** Notifications raised by the page itself, in hosts that have no other way. Permission is only asked for on a click. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Payload } from '../../src-shared/contract.ts';
import type { Client } from '../../src-shared/link.ts';
import type { Chime } from '../../src-shared/notices.ts';
import type { Undo } from '../clock.ts';

export type Permission = 'default' | 'granted' | 'denied' | 'unsupported';

export interface Notices {
  readonly permission: ReadonlySignal<Permission>;
  /** The agent said "not now", in this browser. */
  readonly postponed: ReadonlySignal<boolean>;
  postpone(): void;
  /** Call it from a click. */
  askPermission(): Promise<void>;
  readonly stop: Undo;
}

const POSTPONED = 'notices-postponed'; // in localStorage: it is this browser's business, not the agent's settings'

type Page = Window & { readonly Notification?: typeof Notification };

const MANY = 'many';
const TEST = 'test';
/** A customer's name is no other tag, whatever it is. */
const tagOf = (usuario: string | null, other: string) => (usuario === null ? other : `of ${usuario}`);

interface NoticesOptions {
  readonly client: Client;
  readonly page: Page;
  /** Clicked; null: that of many. */
  readonly open: (usuario: string | null) => void;
  /** What a notification says that is of several people, or of a wait. */
  readonly wordsFor: (notice: Payload<'notice'>) => string;
  /** The system's own sound is not wanted. */
  readonly isSilent: () => boolean;
  readonly play: (chime: Chime) => void;
}

export function createNotices({ client, page, open, wordsFor, isSilent, play }: NoticesOptions): Notices {
  const { Notification: Native } = page;
  const permission = signal<Permission>(Native?.permission ?? 'unsupported');
  const postponed = signal(page.localStorage.getItem(POSTPONED) !== null);
  /** By tag: a customer's, that of many, that of a test. */
  const raised = new Map<string, Notification>();

  function clear(tag: string): void {
    raised.get(tag)?.close();
    raised.delete(tag);
  }

  function show(shown: Payload<'notice'>): void {
    const { usuario, people, title, body } = shown;
    if (Native?.permission !== 'granted') return;
    const tag = tagOf(usuario, people > 0 ? MANY : TEST);
    clear(tag);
    const notice = new Native(people > 0 ? wordsFor(shown) : title, { body, tag, silent: isSilent() });
    notice.addEventListener('click', () => {
      page.focus();
      clear(tag);
      if (usuario !== null || people > 0) open(usuario);
    });
    raised.set(tag, notice);
  }

  const undo = [
    client.on('notice', show),
    client.on('notice-cleared', ({ usuario }) => clear(tagOf(usuario, MANY))),
    client.on('chime', ({ sound }) => play(sound)),
  ];
  return {
    permission,
    postponed,
    postpone() {
      postponed.value = true;
      page.localStorage.setItem(POSTPONED, '1');
    },
    async askPermission() {
      if (Native) permission.value = await Native.requestPermission();
    },
    stop() {
      for (const off of undo) off();
      for (const tag of [...raised.keys()]) clear(tag);
    },
  };
}
