/** One child process, started again on demand; never two at a time, never one left behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** ms a program has to stop by itself. */
const STOP_TIMEOUT_MS = 12_000;

/** Runs `program` with Node. Its output is ours. */
export function createRunner(program, args, env) {
  let child = null;
  let queue = Promise.resolve();
  const stopChild = async () => {
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
    child.kill('SIGTERM');
    await exited;
    clearTimeout(timer);
  };
  const startChild = () => {
    child = spawn(process.execPath, [program, ...args], { env: { ...process.env, ...env }, stdio: 'inherit' });
  };
  const then = (step) => {
    queue = queue.then(step);
    return queue;
  };
  return {
    restart: () => then(() => stopChild().then(startChild)),
    stop: () => then(stopChild),
  };
}
