/**
 * A server in the test's hands: its table, its inserts, its cuts; legacy, or extended. It answers over a test clock,
 * so a whole reconnection takes no time at all.
 */
import type { Api, Clock, Link, LinkEvent } from '../../src-core/ports.ts';
import { HANDSHAKE_ERRORS, type MensajePrivado } from '../../src-shared/protocol.ts';
import type { Acuse, MensajeSeq } from '../../src-shared/protocol-extended.ts';

export interface Row {
  readonly de: string;
  readonly para: string;
  readonly mensaje: string;
  readonly fecha: number;
  readonly seq: number;
  readonly cid: string | null;
}

export interface FakeServer {
  readonly table: Row[];
  extended: boolean;
  /** ms until the hello of an extended one. */
  helloMs: number;
  /** What is written now is heard only after that many ms. */
  liveMs: number;
  /** ms it takes to say what is new. */
  newsMs: number;
  /** ms an insert takes. */
  insertMs: number;
  /** What becomes of the next packets on their way to the server. */
  swallow: boolean;
  /** The server stores but its acknowledgements get lost. */
  mute: boolean;
  /** The database is away: delivered live, never stored. */
  stores: boolean;
  up: boolean;
  /** It died a moment ago, and is back before anybody who tries again later notices. */
  isRestarting: boolean;
  /** Its history is out of order. */
  reads: boolean;
  /** ms until a history it has read is answered. */
  answerMs: number;
  /** Every token given until now is refused from now on. */
  endTokens(): void;
  /** Cuts every connection; what was on its way and swallowed is lost. */
  cut(): void;
  /** Killed and started again: what it was about to store is lost. */
  die(): void;
  /** A customer (or a colleague) writes. */
  write(de: string, para: string, mensaje: string): void;
  readonly openApi: () => Api;
  readonly openLink: (server: string, listener: (event: LinkEvent) => void) => Link;
}

export const AGENT = 'laura';

export function fakeServer(clock: Clock): FakeServer {
  let listener: ((event: LinkEvent) => void) | null = null;
  let connected = false;
  let connections = 0;
  const acks = new Set<(acuse: Acuse | null) => void>();

  function insert(de: string, { para, mensaje }: MensajePrivado, cid: string | null): Row {
    const fecha = Math.floor(clock.now() / 1_000) * 1_000;
    const row = { de, para, mensaje, fecha, seq: server.table.length + 1, cid };
    server.table.push(row);
    return row;
  }
  let lastToken = 0;
  let firstGood = 1;
  const isGood = (token: string) => Number(token) >= firstGood;
  let life = 0;
  /** Over the present connection, or not at all. */
  function soon(ms: number, work: () => void): void {
    const on = connections;
    if (ms === 0) work();
    else clock.after(ms, () => connected && on === connections && work());
  }
  function later(work: () => void): void {
    const mine = life;
    if (server.insertMs === 0) work();
    else clock.after(server.insertMs, () => mine === life && work());
  }
  const seqOf = ({ seq, de, para, mensaje, fecha, cid }: Row): MensajeSeq => ({
    id: seq,
    seq,
    de,
    para,
    mensaje,
    fecha,
    cid,
  });

  const server: FakeServer = {
    table: [],
    extended: false,
    helloMs: 0,
    liveMs: 0,
    newsMs: 0,
    insertMs: 0,
    swallow: false,
    mute: false,
    stores: true,
    up: true,
    isRestarting: false,
    reads: true,
    answerMs: 0,
    endTokens() {
      firstGood = lastToken + 1;
    },
    cut() {
      if (!connected) return;
      connected = false;
      for (const answered of acks) answered(null);
      acks.clear();
      listener?.({ type: 'down', reason: 'transport close' });
    },
    die() {
      life++;
      server.cut();
    },
    write(de, para, mensaje) {
      later(() => {
        const row = server.stores ? insert(de, { para, mensaje }, null) : null;
        if (!connected) return;
        soon(server.liveMs, () => {
          if (server.extended && row) listener?.({ type: 'mensaje-stored', mensaje: seqOf(row), eco: de === 'marcos' });
          else if (de !== 'marcos') listener?.({ type: 'mensaje_recibido', mensaje: { de, mensaje } });
        });
      });
    },
    openApi: () => api,
    openLink(_server, heard) {
      listener = heard;
      return link;
    },
  };

  const link: Link = {
    connect(token) {
      connected = false;
      clock.after(1, () => {
        if (!server.up) return listener?.({ type: 'failed', message: 'no' });
        if (!isGood(token)) return listener?.({ type: 'refused', message: HANDSHAKE_ERRORS.badToken });
        connected = true;
        connections++;
        listener?.({ type: 'up' });
        const caps = ['acuse', 'eco', 'novedades'] as const;
        const capacidades = { proto: 1 as const, caps: [...caps], limites: { mensaje: 4_000 } };
        if (server.extended) soon(server.helloMs, () => listener?.({ type: 'capacidades', capacidades }));
      });
    },
    disconnect() {
      connected = false;
    },
    send(mensaje) {
      if (!connected) return false;
      if (!server.swallow && server.stores) later(() => insert(AGENT, mensaje, null));
      return true;
    },
    presence: () => connected,
    taken(read) {
      if (!connected) return false;
      const on = connections;
      if (!server.swallow && !server.mute) clock.after(1, () => connected && on === connections && read());
      return true;
    },
    sever: () => link.disconnect(),
    deliver({ cid, ...mensaje }, answered) {
      if (!connected) return false;
      acks.add(answered);
      if (server.swallow) return true;
      later(() => {
        const known = server.table.find((row) => row.cid === cid);
        const row = known ?? insert(AGENT, mensaje, cid);
        if (server.mute || !acks.delete(answered)) return;
        const { seq, fecha } = row;
        answered({ ok: true, id: seq, seq, fecha, cid, dup: known !== undefined });
      });
      return true;
    },
  };

  const unreachable = { ok: false, fault: { code: 'server-unreachable' } } as const;
  const badToken = { ok: false, fault: { code: 'bad-token' } } as const;
  const api: Api = {
    signIn: async (usuario) => {
      const exp = Math.floor(clock.now() / 1_000) + 360_000;
      const claims = { user: usuario, name: null, rol: 'admin', imagen: null, iat: exp - 360_000, exp } as const;
      return server.up
        ? { ok: true, token: String(++lastToken), claims, attempts: null }
        : { ...unreachable, attempts: null };
    },
    conversations: async (token) => {
      if (!isGood(token)) return badToken;
      return server.up ? { ok: true, usuarios: customers() } : unreachable;
    },
    history: async (token, usuario) => {
      const isRefused = !isGood(token);
      if (server.answerMs > 0) await new Promise<void>((resolve) => clock.after(server.answerMs, resolve));
      if (isRefused) return badToken;
      const rows = server.table.filter((row) => row.de === usuario || row.para === usuario);
      const shown = rows.map(({ de, para, mensaje, fecha }) => ({
        de_usuario: de,
        para_usuario: para,
        mensaje,
        fecha,
      }));
      if (!server.reads) return { ok: false, fault: { code: 'server-error' } };
      return server.up ? { ok: true, rows: shown, etag: null } : unreachable;
    },
    novedades: async (_token, desde, limite) => {
      if (server.newsMs > 0) await new Promise<void>((resolve) => clock.after(server.newsMs, resolve));
      const rows = server.table.filter((row) => row.seq > desde);
      const mensajes = rows.slice(0, limite).map(seqOf);
      const novedades = { mensajes, hasta: mensajes.at(-1)?.seq ?? desde, mas: rows.length > limite };
      return server.up ? { ok: true, novedades } : unreachable;
    },
    renew: async () => ({ ok: false, fault: { code: 'server-unreachable' }, attempts: null }),
    signOut: async () => {},
    reach: async () => server.up && !server.isRestarting,
  };
  function customers(): string[] {
    const agents = [AGENT, 'marcos', 'admin'];
    return [...new Set(server.table.flatMap((row) => [row.de, row.para]))].filter((name) => !agents.includes(name));
  }
  return server;
}
