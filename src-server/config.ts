import { PACKET_MAX_BYTES } from '../src-shared/protocol.ts';
import { type ServerLog, silentLog } from './log.ts';
import type { Rate } from './rate.ts';

export interface ServerOptions {
  /** `sqlite:<file>`, `sqlite::memory:`, `mysql://user:pass@host:port/db` or `mariadb://…`. */
  readonly databaseUrl: string;
  /** HS256 key of the session tokens; the same one keeps sessions of an earlier process alive. */
  readonly jwtSecret: string;
  readonly host?: string;
  /** 0: any free one; the true one is in `RunningServer.port`. */
  readonly port?: number;
  /** A token's life, and its cookie's. */
  readonly tokenSeconds?: number;
  /** Sign-in attempts per address and window, successes counted. */
  readonly login?: { readonly max: number; readonly windowMs: number };
  readonly maxPacketBytes?: number;
  /** log2 of bcrypt's rounds; tests use 4. */
  readonly bcryptCost?: number;
  /** How long a question to the database may take. */
  readonly databaseTimeoutMs?: number;
  /** False: the legacy protocol and nothing else. */
  readonly extended?: boolean;
  /** Characters (code points) an acknowledged message may have. */
  readonly mensajeMax?: number;
  /** Messages per sender: `burst` at once, refilled at `perSecond`; more are refused, or (legacy) read later. */
  readonly rate?: Rate;
  /** Messages waiting to be stored; one more is `no_disponible`. */
  readonly queueMax?: number;
  /** For tests of slow databases: legacy inserts begin this late, ms, each by a chance of its own. Null: at once. */
  readonly insertDelayMs?: readonly [min: number, max: number] | null;
  readonly log?: ServerLog;
  /** ms since the epoch. */
  readonly now?: () => number;
}

export type ServerConfig = Required<ServerOptions>;

/** The legacy server's figures (protocol.md) where it has any; bcrypt's cost is the library's own default. */
const DEFAULTS = {
  host: '127.0.0.1',
  port: 0,
  tokenSeconds: 3_600,
  login: { max: 3, windowMs: 900_000 },
  maxPacketBytes: PACKET_MAX_BYTES,
  bcryptCost: 10,
  databaseTimeoutMs: 10_000,
  extended: true,
  mensajeMax: 4_000,
  rate: { perSecond: 50, burst: 500 },
  queueMax: 10_000,
  insertDelayMs: null,
  log: silentLog,
  now: () => Date.now(),
} satisfies Partial<ServerOptions>;

/** Options with the defaults filled in. Throws on an empty `jwtSecret`: anybody could sign for it. */
export function resolveConfig(options: ServerOptions): ServerConfig {
  if (options.jwtSecret === '') throw new Error('jwtSecret must not be empty');
  return { ...DEFAULTS, ...options };
}
