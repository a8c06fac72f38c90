/** How late Electron's main process is. */
import type { ElectronApplication } from '@playwright/test';

/** From now on; the answer ends it, and is the p99 of the delays, ms. */
export async function watchLoop(app: ElectronApplication): Promise<() => Promise<number>> {
  const watch = await app.evaluateHandle(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const histogram = monitorEventLoopDelay({ resolution: 1 });
    histogram.enable();
    return histogram;
  });
  return () =>
    watch.evaluate((histogram) => {
      histogram.disable();
      return histogram.percentile(99) / 1e6;
    });
}
