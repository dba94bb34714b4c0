import { organisationRoles, scopes, teamRoles, Unavailable, type Actor } from '@wheelhouse/event-sourcing';
import { createLocalJWKSet, createRemoteJWKSet, errors, exportJWK, generateKeyPair, jwtVerify, SignJWT, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { createHash, timingSafeEqual } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Headers } from '../http/headers.js';
import { Problem } from '../http/problem.js';

const ISSUER = 'wheelhouse-gateway';
const LIFE_SECONDS = 60;
const MOST_CACHED = 2_000;

const claims = z.object({
  sub: z.string().min(1).max(100),
  exp: z.number(),
  role: z.enum(organisationRoles),
  teams: z.record(z.string(), z.array(z.enum(teamRoles))),
  scopes: z.array(z.string()),
});

/** The gateway's side: signs short-lived tokens and shows the key that verifies them. */
export interface InternalTokens {
  /** A token of at most a minute that says who asks, for one service. */
  sign(actor: Actor, audience: string): Promise<string>;
  /** The public keys, as `/internal/jwks` answers them. */
  readonly jwks: JSONWebKeySet;
}

/** Makes a key pair (Ed25519) that lives as long as the process; services fetch the public part by its id. */
export async function internalTokens(): Promise<InternalTokens> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const kid = uuidv7();
  const jwk = await exportJWK(publicKey);
  return {
    jwks: { keys: [{ ...jwk, kid, alg: 'EdDSA', use: 'sig' }] },
    sign: (actor, audience) =>
      new SignJWT({ role: actor.organisationRole, teams: actor.teams, scopes: actor.scopes })
        .setProtectedHeader({ alg: 'EdDSA', kid })
        .setSubject(actor.member)
        .setIssuer(ISSUER)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(`${LIFE_SECONDS}s`)
        .sign(privateKey),
  };
}

/** Tells who asks from a request's headers. @throws Problem 401 */
export type Authenticate = (headers: Headers) => Promise<Actor>;

const unauthenticated = (detail: string): Problem => new Problem(401, 'access.unauthenticated', detail, undefined, { 'www-authenticate': 'Bearer' });

/**
 * Checks internal tokens by the gateway's public keys, given or fetched (and kept) from its address.
 * A token that was found good is taken again without the arithmetic until it runs out.
 * @throws Problem 401 for a missing or bad token; Unavailable when the keys cannot be fetched
 */
export function tokenCheck(audience: string, keys: JSONWebKeySet | URL): Authenticate {
  const keySet: JWTVerifyGetKey = keys instanceof URL ? createRemoteJWKSet(keys, { cooldownDuration: 1_000, cacheMaxAge: 300_000, timeoutDuration: 2_000 }) : createLocalJWKSet(keys);
  const cached = new Map<string, { readonly actor: Actor; readonly until: number }>();
  return async (headers) => {
    const value = headers['authorization'];
    const token = typeof value === 'string' && /^bearer /i.test(value) ? value.slice(7).trim() : undefined;
    if (token === undefined || token === '') throw unauthenticated('This address wants a token.');
    const known = cached.get(token);
    if (known && known.until > Date.now()) return known.actor;
    const { payload } = await jwtVerify(token, keySet, { algorithms: ['EdDSA'], issuer: ISSUER, audience, requiredClaims: ['exp', 'sub'] }).catch((error: unknown) => {
      // Not knowing the keys is no fault of the caller.
      if (!(error instanceof errors.JOSEError) || error instanceof errors.JWKSTimeout || error.code === 'ERR_JOSE_GENERIC') {
        throw new Unavailable('the keys of internal tokens cannot be fetched', 'nothing-done', { cause: error });
      }
      throw unauthenticated('The token is not valid, or no longer.');
    });
    const parsed = claims.safeParse(payload);
    if (!parsed.success) throw unauthenticated('The token does not say who asks.');
    const { sub, role, teams, exp } = parsed.data;
    const actor: Actor = { member: sub, organisationRole: role, teams, scopes: scopes.filter((scope) => parsed.data.scopes.includes(scope)) };
    if (cached.size >= MOST_CACHED) cached.clear();
    cached.set(token, { actor, until: exp * 1_000 });
    return actor;
  };
}

/** Compares two secrets in a time that tells nothing of them. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (value: string) => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
