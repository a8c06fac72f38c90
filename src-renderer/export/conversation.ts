/** A conversation as a file: to read, for a spreadsheet, for a program. Pure. */
import type { Mensaje } from '../../src-shared/model.ts';
import type { LateWords } from '../words/late.ts';
import { dayOf } from '../words/times.ts';
import { csvOf } from './csv.ts';
import { html, htmlPage } from './page.ts';

export interface Exported {
  readonly usuario: string;
  /** Oldest first, all of them. */
  readonly mensajes: readonly Mensaje[];
  readonly server: string;
  readonly agent: string;
  /** ms since the epoch. */
  readonly at: number;
}

export function aboutOf({ mensajes, server, agent, at }: Exported, { text, times }: LateWords): string {
  return text.exporting.about(mensajes.length, server, agent, times.full(at));
}

export function conversationHtml(exported: Exported, words: LateWords): string {
  const { usuario, mensajes } = exported;
  const title = words.text.thread.label(usuario);
  const parts: string[] = [];
  let day: number | null = null;
  for (const mensaje of mensajes) {
    if (day !== dayOf(mensaje.fecha)) parts.push(`<h2>${html(words.times.date(mensaje.fecha))}</h2>`);
    day = dayOf(mensaje.fecha);
    parts.push(articleOf(mensaje, words));
  }
  const about = `<p class="about">${html(aboutOf(exported, words))}</p>`;
  return htmlPage(words.locale, title, `<header><h1>${html(title)}</h1>${about}</header>\n${parts.join('\n')}`);
}

function articleOf({ usuario, de, fecha, mensaje, delivery }: Mensaje, { text, times }: LateWords): string {
  const time = `<time datetime="${new Date(fecha).toISOString()}">${html(times.hour(fecha))}</time>`;
  const isUsual = delivery === 'received' || delivery === 'confirmed';
  const state = isUsual ? '' : ` <span class="state">${html(text.delivery[delivery])}</span>`;
  return `<article${de === usuario ? '' : ' class="mine"'}><p><b dir="auto">${html(de)}</b> ${time}${state}</p><p class="text" dir="auto">${html(mensaje)}</p></article>`;
}

export function conversationCsv({ mensajes }: Exported, { text }: LateWords): string {
  const columns = text.exporting.columns;
  const head = [columns.date, columns.from, columns.to, columns.message, columns.state];
  const rows = mensajes.map(({ fecha, de, para, mensaje, delivery }) => {
    return [new Date(fecha).toISOString(), de, para, mensaje, text.delivery[delivery]];
  });
  return csvOf([head, ...rows]);
}

export function conversationJson({ usuario, mensajes, server, agent, at }: Exported): string {
  const messages = mensajes.map(({ id, de, para, mensaje, fecha, delivery, stored, mark }) => {
    return { id, de, para, mensaje, fecha: new Date(fecha).toISOString(), delivery, stored, mark };
  });
  const about = { format: 'mostrador-conversation', version: 1, server, agent, exported: new Date(at).toISOString() };
  return `${JSON.stringify({ ...about, usuario, messages }, null, 2)}\n`;
}
