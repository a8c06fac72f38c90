/** What is watched from inside the page. Each function is sent there as it is written: it knows nothing of this file. */

declare global {
  interface Window {
    bench: { readonly times: number[]; readonly stop: () => void };
  }
}

/** Notes, for each message that says when it was said (flood-server.mjs), the ms until it was painted. */
export function watchArrivals(): void {
  const said = /dicho a las (\d+)/;
  const times: number[] = [];
  let last = '';
  const watch = new MutationObserver(() => {
    const articles = document.querySelectorAll('[role=log] article');
    const at = said.exec(articles[articles.length - 1]?.textContent ?? '')?.[1];
    if (at === undefined || at === last) return;
    last = at;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(Date.now() - Number(at));
      port2.postMessage(0); // after the frame
    });
  });
  watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  window.bench = { times, stop: () => watch.disconnect() };
}

/** Notes, for each conversation opened by a key, the ms from the key until its messages were painted. */
export function watchSwitches(): void {
  const times: number[] = [];
  let pressed = 0;
  let shown = document.querySelector('[role=log]')?.getAttribute('aria-label') ?? '';
  const press = (event: KeyboardEvent) => {
    if (event.key.startsWith('Arrow')) pressed = event.timeStamp;
  };
  addEventListener('keydown', press, true);
  const watch = new MutationObserver(() => {
    const log = document.querySelector('[role=log]');
    const label = log?.getAttribute('aria-label') ?? '';
    if (label === shown || !log?.querySelector('article')) return;
    shown = label;
    const from = pressed;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - from);
      port2.postMessage(0); // after the frame
    });
  });
  watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['aria-label'] });
  const stop = () => {
    watch.disconnect();
    removeEventListener('keydown', press, true);
  };
  window.bench = { times, stop };
}

/** Stops watching; what was noted. */
export function noted(): readonly number[] {
  window.bench.stop();
  return window.bench.times;
}

/** ms since the epoch at which a row whose last line begins so was painted. */
export function watchEnd(beginning: string): Promise<number> {
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      const lines = [...document.querySelectorAll('[role=option] [id$="-last"]')];
      if (!lines.some((line) => line.textContent?.startsWith(beginning))) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(Date.now());
        port2.postMessage(0); // after the frame
      });
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

/** The longest task from now on, ms; 0 while none is as long as 50, which is where a browser begins to tell. */
export function watchLongTasks(): { longest: number } {
  const watch = { longest: 0 };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) watch.longest = Math.max(watch.longest, duration);
  });
  observer.observe({ type: 'longtask' });
  return watch;
}

/** When the button was pressed, when a row was painted, and when all of so many conversations had been read. */
export async function watchReading(total: number): Promise<Record<'pressed' | 'listed' | 'whole', number>> {
  const pressed = new Promise<number>((resolve) =>
    addEventListener('submit', () => resolve(Date.now()), { once: true, capture: true }),
  );
  const listed = new Promise<number>((resolve) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[role=option]')) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(Date.now());
        port2.postMessage(0); // after the frame
      });
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  const whole = new Promise<number>((resolve) => {
    window.mostrador.subscribe('change', (payload) => {
      const { sync } = payload as { sync?: { phase: string; done: number } };
      if (sync?.phase === 'idle' && sync.done === total) resolve(Date.now());
    });
  });
  return { pressed: await pressed, listed: await listed, whole: await whole };
}
