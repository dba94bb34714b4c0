import { describe, expect, it } from '@jest/globals';
import { Unavailable } from '@wheelhouse/event-sourcing';
import { COST, passwords } from './password.js';
import { weakness } from './password-policy.js';

const cheap = { ln: 4, r: 8, p: 1 };

describe('password hashes', () => {
  it('cost what OWASP asks for', () => {
    // 2^15·8·3: of the equals that the Password Storage Cheat Sheet lists, the one with 32 MiB.
    expect(COST).toEqual({ ln: 15, r: 8, p: 3 });
  });
  it('say their cost and salt, and differ for the same password', async () => {
    const { hash, matches } = passwords();
    const [one, two] = await Promise.all([hash('a sentence'), hash('a sentence')]);
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=3\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await matches('a sentence', one)).toBe(true);
    expect(await matches('a sentence ', one)).toBe(false);
  });
  it('are read at the cost they were made with', async () => {
    expect(await passwords().matches('x', await passwords({ cost: cheap }).hash('x'))).toBe(true);
  });
  it('take a letter with its accent as one, however it was typed', async () => {
    const { hash, matches } = passwords({ cost: cheap });
    expect(await matches('caf\u00e9 au lait', await hash('cafe\u0301 au lait'))).toBe(true);
  });
  it('match nobody for an address that nobody has, after the same work', async () => {
    expect(await passwords({ cost: cheap }).matchesNobody('x')).toBe(false);
  });
  it('refuse a stored hash that cannot be read', async () => {
    await expect(passwords({ cost: cheap }).matches('x', 'plain')).rejects.toThrow('cannot be read');
  });
  it('are made a few at a time, and refused when too many wait', async () => {
    const { hash } = passwords({ cost: cheap, atOnce: 1, waiting: 2 });
    const results = await Promise.allSettled([hash('1'), hash('2'), hash('3'), hash('4')]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected']);
    expect((results[3] as PromiseRejectedResult).reason).toBeInstanceOf(Unavailable);
    await expect(hash('5')).resolves.toMatch(/^\$scrypt/);
  });
});

describe('a password to keep', () => {
  const person = { name: 'Anna Adler', email: 'anna.adler.of.the.sea@example.org' };
  it.each(['Anna Adler', 'anna.adler.of.the.sea', 'ANNA.adler.of.the.sea@example.org'])('is not one’s own name or address: %s', (password) => {
    expect(weakness(password, person)).toContain('name');
  });
  it.each(['aaaaaaaaaaaa', 'Wheelhouse2026!', 'password12345', '123456789012'])('is not among the first guesses: %s', (password) => {
    expect(weakness(password, person)).toContain('first');
  });
  it('may be any other sentence', () => expect(weakness('the tide waits for nobody', person)).toBeUndefined());
});
