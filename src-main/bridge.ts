/** Carries the contract between the page and the console: one channel in, one out. */
import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import * as v from 'valibot';
import type { Console } from '../src-core/create-console.ts';
import type { Undo } from '../src-core/ports.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../src-shared/channels.ts';
import type { Reply } from '../src-shared/contract.ts';
import { createPace } from './pace.ts';
import { isOurPage } from './sender.ts';

/** Calls a second: an export that reads page after page makes some hundreds. More is a page gone mad, or not ours. */
const CALLS_MOST = 2_000;

const Call = v.object({ name: v.unknown(), params: v.unknown() });

/** Every call is answered: strangers with the fault `access-denied`, all else as the contract says. */
export function createBridge(contents: WebContents, origin: string, console: Console): Undo {
  const ours = { contentsId: contents.id, origin };
  const may = createPace(CALLS_MOST, () => performance.now());
  ipcMain.handle(CALL_CHANNEL, async (event: IpcMainInvokeEvent, call: unknown): Promise<Reply> => {
    if (!isOurPage({ contentsId: event.sender.id, frame: event.senderFrame }, ours)) return fault('access-denied');
    if (!may()) return fault('rate-limited');
    const parsed = v.safeParse(Call, call);
    if (!parsed.success) return fault('bad-request');
    return console.answer(parsed.output.name, parsed.output.params);
  });
  const unsubscribe = console.subscribe((event) => {
    if (!contents.isDestroyed()) contents.send(EVENT_CHANNEL, event);
  });
  return () => {
    unsubscribe();
    ipcMain.removeHandler(CALL_CHANNEL);
  };
}

function fault(code: 'access-denied' | 'bad-request' | 'rate-limited'): Reply {
  return { ok: false, fault: { code } };
}
