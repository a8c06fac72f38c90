/** npm's shell does not pass SIGTERM on: when npm is gone, so must be what it started. */

const LOOK_EVERY_MS = 500;

/** Calls `onOrphaned` once the process has another parent than at start. Does nothing outside `npm start`. */
export function dieWithNpm(env: NodeJS.ProcessEnv, onOrphaned: () => void): void {
  if (env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onOrphaned();
  }, LOOK_EVERY_MS);
  timer.unref();
}
