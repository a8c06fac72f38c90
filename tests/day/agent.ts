/**
 * An agent with a keyboard and nothing else. A stroke is one key pressed, with the keys held down beside it (Ctrl+J is
 * one). What is counted for an answer is every stroke since the one before: going to who waits, the canned reply,
 * leaving a customer to a colleague, sending.
 */
import type { Page } from '@playwright/test';
import type { Desk } from '../e2e/support/fixtures.ts';
import { expect } from '../e2e/support/fixtures.ts';

/** An agent reads before they answer; sooner the console asks whether it is for this customer. ms */
const READING_MS = 1_000;
const COMPANY = 'mira esta conversación|miran esta conversación|respondiendo';

export interface Answer {
  readonly usuario: string;
  readonly strokes: number;
}

export interface AgentOptions {
  readonly desk: Desk;
  /** Leaves a customer to the colleague who came at the same moment. */
  readonly yields: boolean;
  /** Resolves when nobody will write any more. */
  readonly lastWord: Promise<void>;
}

/** Answers whoever waits, the longest first, until nobody does and nobody will. */
export async function work({ desk, yields, lastWord }: AgentOptions): Promise<readonly Answer[]> {
  const { page } = desk;
  const answers: Answer[] = [];
  let strokes = 0;
  let isLate = false;
  const evening = lastWord.then(() => {
    isLate = true;
  });
  const press = async (key: string) => {
    strokes++;
    await page.keyboard.press(key);
  };
  const until = (isSo: (open: Open | null) => boolean | Promise<boolean>) =>
    expect.poll(async () => isSo(await look(page)), { intervals: [20, 50] }).toBe(true);
  async function leave(usuario: string): Promise<void> {
    await press('Control+j');
    await until((open) => open?.usuario !== usuario || !open.isWaiting || !open.hasCompany);
  }
  async function answer(usuario: string): Promise<void> {
    await expect(desk.composer(usuario)).toBeFocused();
    for (const key of ['/', 'h']) await press(key);
    await page.getByRole('listbox', { name: 'Respuestas guardadas' }).waitFor();
    await press('Enter');
    await expect(desk.composer(usuario)).toHaveValue(`Hola, ${usuario}: queda resuelto.`);
    await press('Control+Enter');
    await until((open) => open?.usuario !== usuario || open.draft === '');
    answers.push({ usuario, strokes });
    strokes = 0;
  }
  for (;;) {
    const open = await look(page);
    if (open?.isWaiting) {
      await new Promise((read) => setTimeout(read, READING_MS));
      const now = await look(page);
      if (now?.usuario !== open.usuario || !now.isWaiting) continue;
      if (now.hasCompany && yields) await leave(open.usuario);
      else await answer(open.usuario);
    } else if ((await unattended(page).count()) > 0) {
      await press('Control+j');
      const isNobody = async () => (await unattended(page).count()) === 0;
      // The one who waits may be the open one, who wrote again since it was looked at.
      await until(async (now) => now?.usuario !== open?.usuario || now?.isWaiting === true || (await isNobody()));
    } else if (isLate) return answers;
    else await Promise.race([unattended(page).waitFor({ timeout: 0 }), evening]);
  }
}

/** Who waits, and nobody is with. */
function unattended(page: Page) {
  return page.getByRole('option', { name: new RegExp(`^(?!.*(${COMPANY})).*esperando`) }).first();
}

interface Open {
  readonly usuario: string;
  readonly draft: string;
  readonly isWaiting: boolean;
  readonly hasCompany: boolean;
}

/** Null: no conversation is open. */
async function look(page: Page): Promise<Open | null> {
  const composer = page.getByRole('textbox', { name: /^Mensaje para / });
  const [open] = await composer.evaluateAll((boxes) =>
    boxes.map((box) => ({
      usuario: box.getAttribute('aria-label')?.replace(/^Mensaje para /, '') ?? '',
      draft: box instanceof HTMLTextAreaElement ? box.value : '',
      facts: box.closest('main')?.querySelector('h2')?.parentElement?.textContent ?? '', // the header
    })),
  );
  if (!open) return null;
  const { facts, ...rest } = open;
  return { ...rest, isWaiting: /esperando/.test(facts), hasCompany: new RegExp(COMPANY).test(facts) };
}
