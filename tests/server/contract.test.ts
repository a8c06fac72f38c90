/**
 * The legacy protocol, row by row, with a bare socket.io-client and fetch: on SQLite, on a real MariaDB, or on
 * whatever server SERVER_URL names (see support/other-server.ts).
 */
import { afterAll, beforeAll, describe } from 'vitest';
import { apiRows } from './contract/api.ts';
import { deliveryRows } from './contract/delivery.ts';
import { handshakeRows } from './contract/handshake.ts';
import { historyRows } from './contract/history.ts';
import { pageRows } from './contract/pages.ts';
import { payloadRows } from './contract/payloads.ts';
import { persistenceRows } from './contract/persistence.ts';
import { signInRows } from './contract/sign-in.ts';
import { signInLimitRows } from './contract/sign-in-limit.ts';
import { survivalRows } from './contract/survival.ts';
import { transportRows } from './contract/transport.ts';
import { otherTarget } from './support/other-server.ts';
import { legacyOnlyTarget, mariadbTarget, sqliteTarget } from './support/own-server.ts';
import { createRows } from './support/rows.ts';
import type { Target } from './support/target.ts';

const kinds = otherTarget ? [otherTarget] : [sqliteTarget, legacyOnlyTarget, mariadbTarget];

for (const { name, missing, can, start } of kinds) {
  if (missing !== null) process.stderr.write(`SKIPPED: the contract on ${name}: ${missing}\n`);
  describe.skipIf(missing !== null)(missing === null ? name : `${name} [skipped: ${missing}]`, () => {
    let target: Target;
    beforeAll(async () => {
      target = await start();
    });
    afterAll(() => target?.stop());
    const rows = createRows(can, () => target);
    describe('socket: auth', () => handshakeRows(rows));
    describe('socket: rooms and messages', () => deliveryRows(rows));
    describe('socket: whatever is sent', () => payloadRows(rows));
    describe('socket: persistence', () => persistenceRows(rows));
    describe('socket: transport', () => transportRows(rows));
    describe('HTTP: /auth', () => signInRows(rows));
    describe('HTTP: /api', () => apiRows(rows));
    describe('HTTP: history', () => historyRows(rows));
    describe('HTTP: pages', () => pageRows(rows));
    describe('survival', () => survivalRows(rows));
    describe('HTTP: /auth, its limit', () => signInLimitRows(rows));
  });
}
