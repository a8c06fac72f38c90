/** Between a server and its MariaDB: cuts the connection around a COMMIT, on either side of it. */
import { connect, createServer, type Server, type Socket } from 'node:net';

/** `question`: the COMMIT never arrives. `answer`: it does, and what the database says to it is lost. */
export type Cut = 'question' | 'answer';

export interface CutProxy {
  readonly databaseUrl: string;
  /** The next COMMIT that passes is cut; nobody gets in for `closedMs` after it. */
  cutNext(cut: Cut, closedMs?: number): void;
  /** How many were cut so far. */
  cuts(): number;
  close(): void;
}

/** MySQL's packet of a query (3) that is this word. */
const COMMIT = '\x03COMMIT';

export async function startCutProxy(databaseUrl: string): Promise<CutProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let next: { cut: Cut; closedMs: number } | null = null;
  let closedUntil = 0;
  let count = 0;

  const pipe = (client: Socket): void => {
    if (performance.now() < closedUntil) return void client.destroy();
    const database = connect(Number(target.port), target.hostname);
    for (const socket of [client, database]) {
      sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
    }
    let isAnswerLost = false;
    const cut = (): void => {
      client.destroy();
      database.destroy();
    };
    client.on('data', (bytes) => {
      const due = next !== null && bytes.includes(COMMIT) ? next : null;
      if (due !== null) {
        next = null;
        count++;
        closedUntil = performance.now() + due.closedMs;
        if (due.cut === 'question') return cut();
        isAnswerLost = true;
      }
      database.write(bytes);
    });
    database.on('data', (bytes) => (isAnswerLost ? cut() : client.write(bytes)));
    client.on('close', () => database.destroy());
    database.on('close', () => client.destroy());
  };

  const server: Server = createServer(pipe).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const through = new URL(databaseUrl);
  through.port = String((server.address() as { port: number }).port);
  return {
    databaseUrl: through.href,
    cutNext(cut, closedMs = 0) {
      next = { cut, closedMs };
    },
    cuts: () => count,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
