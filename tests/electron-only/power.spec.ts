import type { LinkState } from '../../src-shared/model.ts';
import { call, expect, type Program, test } from './support/signed-in.ts';

async function linkOf({ page }: Program): Promise<LinkState> {
  const reply = await call(page, 'snapshot', {});
  if (!reply.ok) throw new Error(reply.fault.code);
  return (reply.result as { readonly link: LinkState }).link;
}

test('after sleep the old connection is not trusted: a new one is made', async ({ program, signIn, ana }) => {
  await signIn(program);
  const before = await linkOf(program);
  await program.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  await expect
    .poll(async () => {
      const link = await linkOf(program);
      return link.phase === 'live' && before.phase === 'live' && link.since > before.since;
    })
    .toBe(true);
  ana.say('¿sigues ahí?');
  await expect.poll(() => call(program.page, 'snapshot', {}).then(JSON.stringify)).toContain('¿sigues ahí?');
});
