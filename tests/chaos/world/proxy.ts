/** The bad line: a TCP proxy whose connections can be cut, held and swallowed from outside. */
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import type { Side } from '../plan/fault.ts';
import { createPipe, type Pipe, type Weather } from './pipe.ts';

export interface BadLine {
  readonly port: number;
  reset(): void;
  close(): void;
  halfClose(towards: Side): void;
  /** The next bytes towards that side stop after `bytes`. */
  cutNext(towards: Side, bytes: number): void;
  /** From now on nothing passes, on old connections and on new ones; the undo lets new ones pass again. */
  blackHole(): { end(how: 'reset' | 'silence'): void };
  /** Slows everything down until the undo. */
  slow(weather: Weather): () => void;
  /** Stops listening until the undo. */
  refuse(): Promise<() => Promise<void>>;
  dispose(): Promise<void>;
}

interface Wire {
  readonly client: Socket;
  readonly server: Socket;
  /** What flows towards each side. */
  readonly towards: Readonly<Record<Side, Pipe>>;
}

export async function startProxy(target: () => number): Promise<BadLine> {
  const wires = new Set<Wire>();
  const weathers = new Set<Weather>();
  let swallowing = 0;
  const listener = createServer({ allowHalfOpen: true }, (client) => {
    const server = dial({ port: target(), host: '127.0.0.1', allowHalfOpen: true });
    const wire = join(client, server, () => weathers);
    wires.add(wire);
    if (swallowing > 0) swallow(wire);
    let open = 2;
    for (const end of [client, server]) end.once('close', () => --open === 0 && wires.delete(wire));
  });
  await listen(listener, 0);
  const { port } = listener.address() as { port: number };
  const each = (act: (wire: Wire) => void) => [...wires].forEach(act);
  return {
    port,
    reset: () => each(destroy),
    close: () => each(({ client, server }) => void [client, server].map((end) => end.end())),
    halfClose: (towards) => each((wire) => void wire[towards].end()),
    cutNext: (towards, bytes) => each((wire) => wire.towards[towards].cutNext(bytes, () => destroy(wire))),
    blackHole() {
      swallowing++;
      each(swallow);
      const held = () => [...wires].filter((wire) => wire.towards.client.isSwallowing());
      return {
        end(how) {
          swallowing--;
          if (how === 'reset') held().forEach(destroy);
        },
      };
    },
    slow(weather) {
      weathers.add(weather);
      return () => void weathers.delete(weather);
    },
    async refuse() {
      await stop(listener, () => each(destroy));
      return () => listen(listener, port);
    },
    dispose: () => stop(listener, () => each(destroy)),
  };
}

function join(client: Socket, server: Socket, weathers: () => Iterable<Weather>): Wire {
  const wire = {
    client,
    server,
    towards: { client: createPipe(server, client, weathers), server: createPipe(client, server, weathers) },
  };
  for (const end of [client, server]) {
    end.on('error', () => destroy(wire)); // one end's RST is the other's
    end.setNoDelay(true);
  }
  return wire;
}

function destroy({ client, server, towards }: Wire): void {
  towards.client.stop();
  towards.server.stop();
  for (const end of [client, server]) if (!end.destroyed) end.resetAndDestroy();
}

function swallow({ towards }: Wire): void {
  towards.client.swallow();
  towards.server.swallow();
}

function listen(listener: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    if (listener.listening) return resolve();
    listener.once('error', reject);
    listener.listen(port, '127.0.0.1', () => {
      listener.off('error', reject);
      resolve();
    });
  });
}

function stop(listener: Server, cutAll: () => void): Promise<void> {
  return new Promise((resolve) => {
    listener.close(() => resolve());
    cutAll();
  });
}
