import { describe, expect, it } from '@jest/globals';
import type { AnyCommand } from './command.js';
import { commandOf } from './command.js';
import { z } from '@wheelhouse/contracts';
import { commandHandler, type CommandHandler, type Request } from './handler.js';
import { inMemoryStore } from './in-memory-store.js';
import { partId } from './part-id.js';
import { isRejection } from './rejection.js';
import { actor } from './testing/decider-spec.js';
import { ticket, ticketPage, ticketRegistry } from './testing/tickets.js';

const first = '01900000-0000-7000-8000-000000000001';
const second = '01900000-0000-7000-8000-000000000002';
const nowhere = '01900000-0000-7000-8000-000000000003';

const open = commandOf(ticket)({
  name: 'open-ticket',
  method: 'POST',
  path: '/',
  summary: 'Open a ticket',
  body: z.object({ title: z.string(), team: z.string(), visibility: z.enum(['open', 'team', 'restricted']) }),
  example: { title: 'x', team: 'wheels', visibility: 'open' },
  access: { scope: 'product:write', anyWhoSees: true },
  creates: ({ body }) => ({ root: body.team }),
  decide: (_state, { body }) => [{ type: 'TicketOpened', data: body }],
});
const nameAfter = commandOf(ticket)({
  name: 'name-after',
  method: 'POST',
  path: '/:id/name-after',
  summary: 'Name a ticket after another',
  body: z.object({ other: z.string() }),
  example: { other: first },
  access: { scope: 'product:write', anyWhoSees: true },
  refers: ({ body }) => [{ id: body.other, pointer: '/other' }],
  decide: (_state, { body }) => [{ type: 'TicketRenamed', data: { title: body.other } }],
});
const close = commandOf(ticket)({
  name: 'close-ticket',
  method: 'POST',
  path: '/:id/close',
  summary: 'Close a ticket',
  body: z.object({}),
  example: {},
  access: { scope: 'product:write', anyWhoSees: true },
  decide: () => [{ type: 'TicketClosed', data: {} }],
});

const member = actor({ organisationRole: 'member', scopes: ['product:write'] });
const founder = actor({ member: '01900000-0000-7000-8000-0000000000aa', scopes: ['product:write'] });

/** Two tickets of a team: one for all, and one that the founder alone sees, or whatever it is told. */
async function tickets(visibility: 'open' | 'restricted'): Promise<(command: AnyCommand, id: string, body: object, who?: typeof member) => Promise<string>> {
  const handler: CommandHandler = commandHandler(inMemoryStore({ context: 'product', registry: ticketRegistry, rootViews: [ticketPage] }), ticketRegistry);
  const give = async (command: AnyCommand, id: string, body: object, who = member): Promise<string> => {
    const request: Request = { command, id, body, actor: who, now: '2026-03-01T09:00:00.000Z', correlationId: 'test' };
    const outcome = await handler.handle(request);
    return isRejection(outcome) ? `${outcome.kind} ${outcome.code} ${outcome.pointer ?? ''}` : 'accepted';
  };
  await give(open, first, { title: 'one', team: 'wheels', visibility: 'open' }, founder);
  await give(open, second, { title: 'two', team: 'wheels', visibility }, founder);
  return give;
}

describe('a reference to another record', () => {
  it('is taken where the caller sees it', async () => expect(await (await tickets('open'))(nameAfter, first, { other: second })).toBe('accepted'));

  it('is refused alike where there is none and where the caller may not see it', async () => {
    const give = await tickets('restricted');
    expect(await give(nameAfter, first, { other: second })).toBe('invalid reference.unknown /other');
    expect(await give(nameAfter, first, { other: nowhere })).toBe('invalid reference.unknown /other');
    expect(await give(nameAfter, first, { other: second }, founder)).toBe('accepted');
  });

  it('is refused where what it belongs to is archived', async () => {
    const give = await tickets('open');
    await give(close, second, {});
    expect(await give(nameAfter, first, { other: second })).toBe('invalid reference.archived /other');
  });
});

describe('the id of a part', () => {
  it('is the one given, or a new one', () => {
    const body = z.object({ part: partId() });
    expect(body.parse({ part: first })).toEqual({ part: first });
    const [one, two] = [body.parse({}).part, body.parse({}).part];
    expect(one).toMatch(/^[0-9a-f-]{14}7/);
    expect(one).not.toBe(two);
    expect(() => body.parse({ part: 'x' })).toThrow();
  });
});
