/** One signed-in agent at one server: socket, history, outbox and store, opened and closed together. */
import type { Agent } from '../src-shared/model.ts';
import type { Engine } from './engine.ts';
import { createHistory } from './history/history.ts';
import { createInbox } from './inbox.ts';
import { createLinkKeeper } from './link-keeper.ts';
import type { Ports, Store } from './ports.ts';
import { createSender, type Sender } from './sender.ts';

export interface Desk {
  readonly server: string;
  readonly agent: Agent;
  readonly sender: Sender;
  /** A (new) token: connects, reads, sends what waits. */
  admit(token: string): void;
  /** The token is over: nothing more is asked with it; a live socket stays (protocol.md, "Claims"). */
  expire(): void;
  token(): string | null;
  /** Reads one conversation again, if there is a token to read it with. */
  refresh(usuario: string): void;
  reconnect(): void;
  probe(): void;
  close(): void;
}

export interface DeskOptions {
  readonly ports: Ports;
  readonly engine: Engine;
  readonly server: string;
  readonly agent: Agent;
  readonly store: Store;
  readonly onTokenRefused: () => void;
}

export function openDesk({ ports, engine, server, agent, store, onTokenRefused }: DeskOptions): Desk {
  const { clock, ids, log } = ports;
  let token: string | null = null;
  const api = ports.openApi(server);
  const shared = { engine, agent, store, clock, ids, log };
  const history = createHistory({ ...shared, api, token: () => token, onTokenRefused });
  const inbox = createInbox({ engine, clock, ids, log, settings: ports.settings });
  const keeper = createLinkKeeper({
    ...shared,
    open: (listener) => ports.openLink(server, listener),
    onUp() {
      sender.flush();
      history.syncAll();
    },
    onTokenRefused,
    onMensaje: ({ mensaje }) => inbox.take(mensaje),
  });
  const sender = createSender({ ...shared, isUp: keeper.isUp, transmit: keeper.send, onSent: history.confirmSoon });
  return {
    server,
    agent,
    sender,
    admit(fresh) {
      token = fresh;
      keeper.connect(fresh);
    },
    expire() {
      token = null;
      keeper.forget();
    },
    token: () => token,
    refresh: history.refresh,
    reconnect: keeper.retryNow,
    probe: keeper.probe,
    close() {
      token = null;
      history.stop();
      keeper.stop();
      store.close();
    },
  };
}
