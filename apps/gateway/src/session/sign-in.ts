import { createHmac } from 'node:crypto';
import { Problem } from '@wheelhouse/service-kit';
import type pg from 'pg';
import { addressKey } from '../identity/address.js';
import { credentialsByAddress, credentialsOf, setPassword, type Credentials } from '../identity/identities.js';
import { weakness } from '../identity/password-policy.js';
import type { Passwords } from '../identity/password.js';
import { rateLimitHeaders } from '../limits/request-limits.js';
import { giveBack, networkOf, take, type Quota } from '../limits/sign-in-limits.js';
import type { Caller } from './callers.js';
import { openSession, type Session } from './sessions.js';

/** How many times the guesses of one network may be tried against an account from all of them together. */
const ANYWHERE = 10;

export interface SignInOptions {
  readonly db: pg.Pool;
  readonly passwords: Passwords;
  readonly sessionHours: number;
  /** Guesses against one account from one network. */
  readonly perAccount: Quota;
  /** Guesses from one network. */
  readonly perAddress: Quota;
  /** Under which limits name accounts and networks, so that no address of anybody lies in their table. */
  readonly secret: string;
}

export interface SignedIn extends Session {
  readonly credentials: Credentials;
}

/** Sign-in and passwords, as the API and the pages both use them. */
export interface SignIn {
  /** @throws Problem 401 for an unknown address, a wrong password and a deactivated member alike; 429 after too many wrong ones */
  signIn(given: { readonly email: string; readonly password: string; readonly address: string; readonly agent: string }): Promise<SignedIn>;
  /** Changes the caller's own password and ends their other sessions. @throws Problem 403, 422, 429 */
  changePassword(caller: Caller, given: { readonly currentPassword: string; readonly newPassword: string; readonly address: string }): Promise<void>;
}

export function signInWith({ db, passwords, sessionHours, perAccount, perAddress, secret }: SignInOptions): SignIn {
  const nameless = (what: string): string => createHmac('sha256', secret).update(what).digest('base64url');
  /** Takes one guess of each quota before the password is looked at, and gives it back when it was right. */
  const guessing = async <Result>(account: string, address: string, guess: () => Promise<Result | undefined>): Promise<Result | undefined> => {
    const network = networkOf(address);
    // The network first: it bounds how many accounts one attacker can fill the table with. An account from one network is
    // counted narrowly and from everywhere widely, so that a stranger cannot lock somebody out of their own chair.
    const limits = [
      { policy: 'sign-in-address', key: nameless(`address:${network}`), quota: perAddress },
      { policy: 'sign-in-account', key: nameless(`account:${account} ${network}`), quota: perAccount },
      { policy: 'sign-in-account-anywhere', key: nameless(`account:${account}`), quota: { ...perAccount, most: perAccount.most * ANYWHERE } },
    ];
    for (const { policy, key, quota } of limits) {
      const allowance = await take(db, key, quota);
      if (!allowance.allowed) {
        throw new Problem(429, 'session.too-many-attempts', 'Too many attempts; try again later.', undefined, {
          'retry-after': String(allowance.retrySeconds),
          ...rateLimitHeaders(policy, quota, allowance),
        });
      }
    }
    const result = await guess();
    if (result !== undefined) await Promise.all(limits.map(({ key, quota }) => giveBack(db, key, quota)));
    return result;
  };

  return {
    signIn: async ({ email, password, address, agent }) => {
      const credentials = await guessing(addressKey(email), address, async () => {
        const known = await credentialsByAddress(db, email);
        // Nobody learns from the time it took whether an address is known.
        const right = known ? await passwords.matches(password, known.passwordHash) : await passwords.matchesNobody(password);
        return known && right && known.active ? known : undefined;
      });
      if (!credentials) throw new Problem(401, 'session.refused', 'Address and password do not fit together.', undefined, { 'www-authenticate': 'Bearer' });
      return { ...(await openSession(db, credentials.member, { hours: sessionHours, agent })), credentials };
    },
    changePassword: async (caller, { currentPassword, newPassword, address }) => {
      const known = await guessing(addressKey(caller.email), address, async () => {
        const credentials = await credentialsOf(db, caller.member);
        return credentials && (await passwords.matches(currentPassword, credentials.passwordHash)) ? credentials : undefined;
      });
      if (!known) throw new Problem(403, 'session.wrong-password', 'The current password is another.', [{ pointer: '/currentPassword', detail: 'is not the current one' }]);
      const weak = newPassword === currentPassword ? 'must be another than the current one' : weakness(newPassword, known);
      if (weak !== undefined) throw new Problem(422, 'session.weak-password', `The new password ${weak}.`, [{ pointer: '/newPassword', detail: weak }]);
      await setPassword(db, caller.member, await passwords.hash(newPassword), { mustChange: false, keepSession: caller.session });
    },
  };
}
