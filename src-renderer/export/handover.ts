/** A handover to read: the twin of its file. Pure. */
import type { HandedConversation, Handover } from '../../src-shared/handover.ts';
import type { LateWords } from '../words/late.ts';
import { html, htmlPage } from './page.ts';

export function handoverHtml(handover: Handover, words: LateWords): string {
  const { text, times, locale } = words;
  const { agent, at, server, conversations } = handover;
  const title = text.handover.of(agent);
  const about = `<p class="about">${html(text.handover.about(conversations.length, server, times.full(at)))}</p>`;
  const parts = conversations.map((one) => sectionOf(one, handover, words));
  return htmlPage(locale, title, `<header><h1>${html(title)}</h1>${about}</header>\n${parts.join('\n')}`);
}

function sectionOf(one: HandedConversation, { agent, at }: Handover, { text, times }: LateWords): string {
  const { usuario, waitingSince, last, draft, note, pinned, snoozedUntil } = one;
  const lines: readonly (readonly [string, string | null])[] = [
    [text.handover.waits, waitingSince === null ? null : times.duration(at - waitingSince)],
    [text.handover.last, last && `${times.moment(last.fecha, at)} · ${last.de}: ${last.mensaje}`],
    [text.handover.draftOf(agent), draft.trim() === '' ? null : draft],
    [text.handover.note, note.trim() === '' ? null : note],
    [text.handover.pinned, pinned ? '✓' : null],
    [text.handover.snoozed, snoozedUntil === null ? null : times.full(snoozedUntil)],
  ];
  const told = lines.map(([name, words]) =>
    words === null ? '' : `<dt>${html(name)}</dt><dd dir="auto">${html(words)}</dd>`,
  );
  return `<h2 dir="auto">${html(usuario)}</h2><dl>${told.join('')}</dl>`;
}
