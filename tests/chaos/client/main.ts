/** The real core as a program of its own, driven over IPC. */
import { join } from 'node:path';
import { assemble, type Console, type ConsoleEvent } from '../../../src-core/create-console.ts';
import type { Result } from '../../../src-shared/contract.ts';
import type { Mensaje } from '../../../src-shared/model.ts';
import { createPorts, createWrongClock } from './ports.ts';
import { sabotaged } from './sabotage.ts';
import { answerOrders, heap, readStart, tell, tellChanged } from './serve.ts';
import { type Shown, UNOPENED } from './wire.ts';

const PAGE = 500;
const start = readStart();
const clock = createWrongClock(start.offset);
const ports = sabotaged(createPorts(join(start.dir, 'client'), clock), start.sabotage);
const host = { kind: 'electron', version: '0.0.0', locale: 'es-ES' } as const;
const core: Console = assemble({ host, server: start.server }, ports);

core.subscribe(hear);
await core.start();
answerOrders((order) => {
  switch (order.do) {
    case 'ask':
      return core.answer(order.name, order.params);
    case 'view':
      return view();
    case 'jump':
      return clock.jump(order.by);
    case 'probe':
      return core.probe();
    case 'quit':
      return core.stop().then(() => process.exit());
    case 'heap':
      return heap();
  }
});
tell({ type: 'session', phase: (await ask<Result<'snapshot'>>('snapshot', {})).session.phase });

function hear(event: ConsoleEvent): void {
  if (event.name === 'mensaje_recibido') {
    for (const { de, mensaje } of event.payload.mensajes) tell({ type: 'live', de, mensaje });
  } else if (event.name === 'change') {
    const { session, link, thread, held } = event.payload;
    if (session) tell({ type: 'session', phase: session.phase });
    if (link) tell({ type: 'link', phase: link.phase });
    // This agent lets every reply leave that was held for them.
    for (const { usuario } of held ?? []) void core.answer('release', { usuario });
    for (const { id, delivery } of thread?.upserts ?? [])
      if (delivery !== 'received') tell({ type: 'delivery', id, delivery });
  }
  tellChanged();
}

async function view(): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  const { conversations } = await ask<Result<'snapshot'>>('snapshot', {});
  for (const { usuario } of conversations)
    shown.push(...(await thread(usuario).catch((error) => [unopened(usuario, error)])));
  return shown;
}

/** A conversation that is listed and cannot be opened: no agent would call that fine, and no judge does. */
function unopened(usuario: string, error: unknown): Shown {
  const fixed = { para: null, fecha: 0, delivery: 'received', stored: false } as const;
  return { usuario, de: UNOPENED, mensaje: String(error), ...fixed };
}

async function thread(usuario: string): Promise<readonly Mensaje[]> {
  const pages: Mensaje[][] = [];
  let before: string | null = null;
  for (;;) {
    const page: Result<'thread'> = await ask('thread', { usuario, before, limit: PAGE });
    pages.unshift(page.mensajes);
    if (!page.more) return pages.flat();
    before = page.mensajes[0]?.id ?? null;
  }
}

async function ask<R>(name: string, params: unknown): Promise<R> {
  const reply = await core.answer(name, params);
  if (!reply.ok) throw new Error(`${name}: ${reply.fault.code}`);
  return reply.result as R;
}
