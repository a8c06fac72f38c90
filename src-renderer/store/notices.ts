/** Notifications raised by the page itself, in hosts that have no other way. Permission is only asked for on a click. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
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

export function createNotices(client: Client, page: Page, open: (usuario: string) => void): Notices {
  const { Notification: Native } = page;
  const permission = signal<Permission>(Native?.permission ?? 'unsupported');
  const postponed = signal(page.localStorage.getItem(POSTPONED) !== null);
  const shown = new Map<string, Notification>();

  function clear(usuario: string): void {
    shown.get(usuario)?.close();
    shown.delete(usuario);
  }

  function show({ usuario, title, body }: { usuario: string; title: string; body: string }): void {
    if (Native?.permission !== 'granted') return;
    clear(usuario);
    const notice = new Native(title, { body, tag: usuario });
    notice.addEventListener('click', () => {
      page.focus();
      clear(usuario);
      open(usuario);
    });
    shown.set(usuario, notice);
  }

  const undo = [client.on('notice', show), client.on('notice-cleared', ({ usuario }) => clear(usuario))];
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
      for (const usuario of [...shown.keys()]) clear(usuario);
    },
  };
}
