/** Where what came since the agent was last here begins: as it was at the moment of opening, until they leave. */
import { useRef } from 'preact/hooks';
import type { Agent } from '../../src-shared/model.ts';
import type { Thread } from '../store/thread.ts';
import { firstUnreadId } from '../view/reading.ts';
import { useApp } from './use-app.ts';

/** The id of the first message that was unread; null: none was. For a component that lives as long as the opening. */
export function useNews(usuario: string, { phase, mensajes, newer }: Thread, agent: Agent): string | null {
  const { conversations } = useApp().state;
  const unread = useRef<number | null>(null);
  unread.current ??= conversations.peek().get(usuario)?.unread ?? 0; // before opening reads it
  const news = useRef<string | null | undefined>(undefined);
  if (news.current === undefined && phase === 'ready' && newer === 'end')
    news.current = firstUnreadId(mensajes, unread.current, agent.usuario);
  return news.current ?? null;
}
