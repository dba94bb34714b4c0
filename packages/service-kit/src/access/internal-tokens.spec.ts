import { beforeAll, describe, expect, it } from '@jest/globals';
import { scopes, Unavailable, type Actor } from '@wheelhouse/event-sourcing';
import { SignJWT, generateKeyPair } from 'jose';
import { internalTokens, sameSecret, tokenCheck, type InternalTokens } from './internal-tokens.js';

const actor: Actor = { member: 'm1', organisationRole: 'analyst', teams: { t1: ['contributor'] }, scopes: ['product:read'] };
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('an internal token', () => {
  let tokens: InternalTokens;
  beforeAll(async () => {
    tokens = await internalTokens();
  });

  it('says who asks, to the service it is for', async () => {
    const check = tokenCheck('product-service', tokens.jwks);
    const token = await tokens.sign(actor, 'product-service');
    expect(await check(bearer(token))).toEqual(actor);
    // Taken from what is kept the second time.
    expect(await check(bearer(token))).toEqual(actor);
  });

  it('lives a minute at most, and shows no private key', async () => {
    const payload = JSON.parse(Buffer.from((await tokens.sign(actor, 'x')).split('.')[1] ?? '', 'base64url').toString()) as { iat: number; exp: number };
    expect(payload.exp - payload.iat).toBeLessThanOrEqual(60);
    expect(tokens.jwks.keys[0]).not.toHaveProperty('d');
  });

  it('is refused to another service, from another issuer, when it is altered, or where there is none', async () => {
    const check = tokenCheck('product-service', tokens.jwks);
    const token = await tokens.sign(actor, 'project-service');
    const good = await tokens.sign(actor, 'product-service');
    const stranger = await (await internalTokens()).sign(actor, 'product-service');
    const [head, , tail] = good.split('.');
    const altered = `${head}.${Buffer.from(JSON.stringify({ sub: 'm2', role: 'owner', teams: {}, scopes, aud: 'product-service', iss: 'wheelhouse-gateway', exp: 9e9 })).toString('base64url')}.${tail}`;
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${good.split('.')[1]}.`;
    for (const headers of [bearer(token), bearer(stranger), bearer(altered), bearer(unsigned), bearer('x'), bearer(''), {}, { authorization: `Basic ${good}` }]) {
      await expect(check(headers)).rejects.toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
    }
  });

  it('is refused once it ran out, or when a symmetric key signed it', async () => {
    const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const kid = tokens.jwks.keys[0]?.kid ?? '';
    const other = await new SignJWT({ role: 'owner', teams: {}, scopes: [] }).setProtectedHeader({ alg: 'EdDSA', kid }).setSubject('m').setIssuer('wheelhouse-gateway').setAudience('product-service').setExpirationTime('1m').sign(privateKey);
    const symmetric = await new SignJWT({}).setProtectedHeader({ alg: 'HS256', kid }).setSubject('m').setExpirationTime('1m').sign(new TextEncoder().encode(JSON.stringify(tokens.jwks.keys[0])));
    const check = tokenCheck('product-service', tokens.jwks);
    for (const token of [other, symmetric]) await expect(check(bearer(token))).rejects.toMatchObject({ status: 401 });
  });

  it('cannot be checked while the keys cannot be fetched, which is no fault of the caller', async () => {
    const check = tokenCheck('product-service', new URL('http://127.0.0.1:1/internal/jwks'));
    await expect(check(bearer(await tokens.sign(actor, 'product-service')))).rejects.toBeInstanceOf(Unavailable);
  });
});

it('compares secrets of any length', () => {
  expect(sameSecret('a', 'a')).toBe(true);
  expect(sameSecret('a', 'ab')).toBe(false);
  expect(sameSecret('', 'a')).toBe(false);
});
