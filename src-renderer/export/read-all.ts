/** All of a conversation, page by page, for what is made of the whole. */
import type { Result } from '../../src-shared/contract.ts';
import type { Client } from '../../src-shared/link.ts';
import type { Mensaje } from '../../src-shared/model.ts';

const PAGE = 500;

/** Oldest first. Rejects with a fault. `onRead` hears how many there are so far. */
export async function readAll(client: Client, usuario: string, onRead: (count: number) => void = () => {}) {
  const pages: (readonly Mensaje[])[] = [];
  let before: string | null = null;
  for (;;) {
    const { mensajes, more }: Result<'thread'> = await client.ask('thread', { usuario, before, limit: PAGE });
    pages.unshift(mensajes);
    before = mensajes[0]?.id ?? null;
    onRead(pages.reduce((sum, page) => sum + page.length, 0));
    if (!more || before === null) return pages.flat();
  }
}
