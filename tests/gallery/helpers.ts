/** What behaviour tests say often. */
import type { Page } from '@playwright/test';
import type { Conversation, Mensaje } from '../../src-shared/model.ts';
import { expect } from './stage.ts';

/** Params of every call of that name so far, in order. */
export function calls(page: Page, name: string): Promise<readonly unknown[]> {
  return page.evaluate(
    (wanted) => window.gallery.calls.filter((call) => call.name === wanted).map(({ params }) => params),
    name,
  );
}

/** Waits until the calls of that name are exactly these. */
export async function expectCalls(page: Page, name: string, expected: readonly unknown[]): Promise<void> {
  await expect.poll(() => calls(page, name)).toEqual(expected);
}

let seq = 100;

/** A live message from ana22, and her row after it. */
export async function receive(page: Page, text: string, row: Partial<Conversation> = {}): Promise<void> {
  const fecha = await page.evaluate(() => Date.now());
  const usual = { usuario: 'ana22', de: 'ana22', para: null, delivery: 'received', stored: false, mark: null } as const;
  const mensaje: Mensaje = { ...usual, id: `live-${++seq}`, mensaje: text, fecha };
  const last = { de: 'ana22', mensaje: text, fecha };
  const conversation: Conversation = {
    usuario: 'ana22',
    last,
    unread: 0,
    waitingSince: fecha,
    draft: '',
    answeredAt: null,
    unsent: 0,
    ...row,
  };
  const payload = { seq, mensajes: [mensaje], conversations: [conversation] };
  await page.evaluate((payload) => window.gallery.emit('mensaje_recibido', payload), payload);
}

/** px that the log is scrolled, and px left to its end. */
export function scrollOf(page: Page): Promise<{ readonly top: number; readonly left: number }> {
  return page.getByRole('log').evaluate((log) => ({
    top: Math.round(log.scrollTop),
    left: Math.round(log.scrollHeight - log.clientHeight - log.scrollTop),
  }));
}

/** px from the top of the log to a message. */
export function placeOf(page: Page, text: string): Promise<number> {
  return page
    .getByRole('article')
    .filter({ hasText: text })
    .evaluate((article) => {
      const log = article.closest('[role=log]');
      return Math.round(article.getBoundingClientRect().top - (log?.getBoundingClientRect().top ?? 0));
    });
}
