/** A real MariaDB for one test file: own folder, own port, nothing kept. */
import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection } from 'mysql2/promise';

export interface Mariadb {
  /** A fresh, empty database on it. */
  createDatabase(): Promise<string>;
  /** As `SIGKILL`: no goodbye. The port and the data stay. */
  kill(): Promise<void>;
  /** Resolves when it answers. */
  start(): Promise<void>;
  dispose(): Promise<void>;
}

const find = (program: string): string | undefined =>
  ['/usr/sbin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].map((dir) => join(dir, program)).find(existsSync);

/** Why no MariaDB can be started here; null when one can. */
export const mariadbMissing: string | null =
  find('mariadbd') && find('mariadb-install-db') ? null : 'mariadbd is not installed (apt-get install mariadb-server)';

/**
 * A port that nothing listens on, and that no connection going out is given while the daemon is down: systems take
 * those from 32,768 on (Linux) or 49,152 on. Test files run side by side, each in a process of its own.
 */
async function freePort(from = 10_000 + (process.pid % 20_000)): Promise<number> {
  const probe = createServer();
  try {
    await once(probe.listen(from, '127.0.0.1'), 'listening');
  } catch {
    return freePort(from + 1);
  }
  probe.close();
  await once(probe, 'close');
  return from;
}

const isRoot = process.getuid?.() === 0;
const asUser = isRoot ? ['--user=mysql'] : [];

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      const connection = await createConnection(url);
      return await connection.end();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

export async function startMariadb(): Promise<Mariadb> {
  const home = mkdtempSync(join(tmpdir(), 'mostrador-mariadb-'));
  if (isRoot) execFileSync('chown', ['mysql', home]);
  else chmodSync(home, 0o700);
  const datadir = `--datadir=${join(home, 'data')}`;
  const install = ['--no-defaults', ...asUser, datadir, '--auth-root-authentication-method=normal', '--skip-test-db'];
  // In a folder they share, one that starts takes the temporary tables of another for its own of long ago.
  const env = { ...process.env, TMPDIR: home };
  await promisify(execFile)(find('mariadb-install-db') ?? '', install, { env });
  const port = await freePort();
  const base = `mysql://root@127.0.0.1:${port}`;
  const args = ['--no-defaults', ...asUser, datadir, `--port=${port}`, '--bind-address=127.0.0.1'];
  const launch = () =>
    spawn(find('mariadbd') ?? '', [...args, `--socket=${join(home, 's')}`], { stdio: 'ignore', env });
  let daemon = launch();
  const kill = async (): Promise<void> => {
    if (daemon.exitCode !== null || daemon.signalCode !== null) return;
    const gone = new Promise((resolve) => daemon.once('exit', resolve));
    daemon.kill('SIGKILL');
    await gone;
  };
  let databases = 0;
  await answers(base);
  return {
    kill,
    async createDatabase() {
      const name = `t${++databases}`;
      const connection = await createConnection(base);
      await connection.query(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
      await connection.end();
      return `${base}/${name}`;
    },
    async start() {
      daemon = launch();
      await answers(base);
    },
    async dispose() {
      await kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
