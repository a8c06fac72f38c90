/**
 * Any other server, by environment: SERVER_URL; SERVER_ADMIN_USER/PASS, SERVER_ADMIN2_USER/PASS,
 * SERVER_CUSTOMER_USER/PASS, SERVER_CUSTOMER2_USER/PASS; SERVER_JWT_SECRET when it is known; SERVER_HARDENED=1
 * when it survives what kills the legacy server. Nothing is deleted: use accounts made for this.
 */
import { createCookies, createMint, hasManyAddresses, type Person, type Target, type TargetKind } from './target.ts';

const { env } = process;

function person(prefix: string): Person {
  const [usuario, pass] = [env[`${prefix}_USER`], env[`${prefix}_PASS`]];
  if (!usuario || !pass) throw new Error(`SERVER_URL is set, but not ${prefix}_USER and ${prefix}_PASS`);
  return { usuario, pass };
}

async function startOther(url: string): Promise<Target> {
  const people = {
    admin: person('SERVER_ADMIN'),
    admin2: person('SERVER_ADMIN2'),
    customer: person('SERVER_CUSTOMER'),
    customer2: person('SERVER_CUSTOMER2'),
  };
  const secret = env['SERVER_JWT_SECRET'];
  const mint = createMint(secret ?? '', people);
  const cookie = createCookies(url, people);
  return {
    url,
    people,
    mint,
    // From one address there are three sign-ins in a window: with the secret none is needed.
    cookie: async (who) => (secret && !hasManyAddresses(url) ? `token=${await mint(who, 3_600)}` : cookie(who)),
    get inside(): never {
      throw new Error('the test needs the inside of a server that is not ours');
    },
    stop: async () => undefined,
  };
}

const target = (url: string): TargetKind => ({
  name: url,
  missing: null,
  can: {
    mint: Boolean(env['SERVER_JWT_SECRET']),
    fourPeople: Boolean(env['SERVER_JWT_SECRET']) || hasManyAddresses(url),
    manySignIns: hasManyAddresses(url),
    hardened: env['SERVER_HARDENED'] === '1',
    inside: false,
  },
  start: () => startOther(url),
});

/** Null: the contract is held against our own server. */
export const otherTarget: TargetKind | null = env['SERVER_URL'] ? target(env['SERVER_URL'].replace(/\/$/, '')) : null;
