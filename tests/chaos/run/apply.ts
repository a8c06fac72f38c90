/** Does a fault. Resolves when it is over and the line is as before. */
import { setTimeout as sleep } from 'node:timers/promises';
import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Fault } from '../plan/fault.ts';
import type { World } from '../world/world.ts';

export async function apply(fault: Fault, { proxy, server, client, database }: World): Promise<void> {
  switch (fault.kind) {
    case 'reset':
      return proxy.reset();
    case 'close':
      return proxy.close();
    case 'half-close':
      return proxy.halfClose(fault.towards);
    case 'cut':
      return proxy.cutNext(fault.towards, fault.bytes);
    case 'black-hole': {
      const hole = proxy.blackHole();
      await sleep(fault.ms);
      return hole.end(fault.ends);
    }
    case 'delay':
      return during(fault.ms, proxy.slow({ latency: fault.latency }));
    case 'throttle':
      return during(fault.ms, proxy.slow({ bytesPerSecond: fault.bytesPerSecond }));
    case 'refuse':
      return during(fault.ms, await proxy.refuse());
    case 'probe':
      return client.probe();
    case 'clock-jump':
      return client.jump(fault.by);
    case 'kill-client':
      return client.kill();
    case 'kill-server':
      if (fault.newSecret) server.changeSecret();
      return server.kill();
    case 'stop-database':
      return during(fault.ms, await database.stop());
    default:
      return assertNever(fault);
  }
}

async function during(ms: number, undo: () => void | Promise<void>): Promise<void> {
  await sleep(ms);
  await undo();
}
