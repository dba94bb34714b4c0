import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Unavailable } from '@wheelhouse/event-sourcing';

/**
 * OWASP's Password Storage Cheat Sheet names N=2^17, r=8, p=1 and equals of it with less memory; of those this one
 * takes 32 MiB a hash, so that some at once fit a small machine.
 */
export interface ScryptCost {
  /** log2 of N. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}
export const COST: ScryptCost = { ln: 15, r: 8, p: 3 };

const KEY_BYTES = 32;
const PHC = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Hashes passwords and compares them; at most `atOnce` at a time, so that sign-ins cannot starve the rest of the process. */
export interface Passwords {
  /** PHC string of a new salt. @throws Unavailable when too many wait */
  hash(password: string): Promise<string>;
  /** Whether the password is the hashed one. @throws Unavailable when too many wait */
  matches(password: string, hash: string): Promise<boolean>;
  /** Takes the time of `matches` for an address that nobody has, and is always false. */
  matchesNobody(password: string): Promise<false>;
}

export function passwords({ atOnce = 2, waiting = 64, cost = COST }: { readonly atOnce?: number; readonly waiting?: number; readonly cost?: ScryptCost } = {}): Passwords {
  let running = 0;
  const queue: (() => void)[] = [];
  const inTurn = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Unavailable('too many sign-ins at once');
      await new Promise<void>((resolve) => queue.push(resolve));
    }
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      queue.shift()?.();
    }
  };
  const matches = (password: string, hash: string) =>
    inTurn(async () => {
      const [, ln, r, p, salt, key] = PHC.exec(hash) ?? [];
      if (salt === undefined || key === undefined) throw new Error('a stored password hash cannot be read');
      const expected = Buffer.from(key, 'base64');
      return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64'), expected.length, { ln: Number(ln), r: Number(r), p: Number(p) }), expected);
    });
  const nobody = phc(cost, randomBytes(16), randomBytes(KEY_BYTES));
  return {
    hash: (password) =>
      inTurn(async () => {
        const salt = randomBytes(16);
        return phc(cost, salt, await derive(password, salt, KEY_BYTES, cost));
      }),
    matches,
    matchesNobody: async (password) => {
      await matches(password, nobody);
      return false;
    },
  };
}

const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
const phc = ({ ln, r, p }: ScryptCost, salt: Buffer, key: Buffer): string => `$scrypt$ln=${ln},r=${r},p=${p}$${base64(salt)}$${base64(key)}`;

function derive(password: string, salt: Buffer, length: number, { ln, r, p }: ScryptCost): Promise<Buffer> {
  const N = 2 ** ln;
  return new Promise((resolve, reject) => {
    // What a person types is one password whatever keyboard wrote its accents.
    scrypt(password.normalize('NFKC'), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
