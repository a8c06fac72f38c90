/** Links in messages: asked about, then opened by the host, or by the browser the page is in; and copying. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Client } from '../../src-shared/link.ts';
import type { Fault } from '../../src-shared/model.ts';
import { type SafeLink, safeLink } from '../../src-shared/safe-link.ts';
import type { Overlay } from './actions.ts';
import { outcome } from './fault.ts';
import type { State } from './state.ts';

export interface Links {
  /** The one the agent is asked about. */
  readonly asked: ReadonlySignal<SafeLink | null>;
  readonly fault: ReadonlySignal<Fault | null>;
  ask(link: SafeLink): void;
  /** Opens the one asked about. */
  open(): Promise<void>;
  /** Text only, whatever it says. Call it from a click or a key. */
  copy(text: string): void;
}

interface Parts {
  readonly client: Client;
  readonly state: Pick<State, 'host'>;
  readonly overlay: Signal<Overlay | null>;
  readonly page: Window;
}

export function createLinks({ client, state, overlay, page }: Parts): Links {
  const asked = signal<SafeLink | null>(null);
  const fault = signal<Fault | null>(null);

  return {
    asked,
    fault,
    ask(link) {
      fault.value = null;
      asked.value = link;
      overlay.value = 'link';
    },
    async open() {
      const safe = safeLink(asked.peek()?.url ?? '');
      if (!safe) return;
      if (state.host.peek().kind === 'web') page.open(safe.url, '_blank', 'noopener,noreferrer');
      else fault.value = await outcome(client.ask('open-link', { url: safe.url }));
      if (fault.peek() === null && overlay.peek() === 'link') overlay.value = null;
    },
    copy: (text) => copyText(page.document, text),
  };
}

/** By the old way: the new one asks for a permission, and pages here have none. */
function copyText(page: Document, text: string): void {
  const former = page.activeElement;
  const field = page.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  (page.querySelector('dialog:modal') ?? page.body).append(field);
  field.select();
  page.execCommand('copy');
  field.remove();
  if (former instanceof HTMLElement) former.focus();
}
