import { Problem, problemOf } from '@wheelhouse/service-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type pg from 'pg';
import { sql } from '../database.js';
import { isSecure, readSmall } from '../edge/edge-server.js';
import type { Gate } from '../edge/gate.js';
import type { Upstream } from '../edge/proxy.js';
import { ORGANISATION_ID } from '../organisation/domain/organisation.state.js';
import { SHORTEST_PASSWORD } from '../identity/password-policy.js';
import type { Caller, Callers } from '../session/callers.js';
import { clearCookie, setCookie } from '../session/cookie.js';
import { fromOurPages } from '../session/same-origin.js';
import { crossOrigin } from '../session/session.routes.js';
import { closeSession } from '../session/sessions.js';
import type { SignIn } from '../session/sign-in.js';
import { readDeck } from './deck.data.js';
import { deckPage } from './deck.page.js';
import { awayPage, doorPage, passwordPage } from './door.page.js';
import { pagePolicy } from './layout.js';

export interface FirstPageParts {
  readonly db: pg.Pool;
  readonly gate: Gate;
  readonly callers: Callers;
  readonly signIn: SignIn;
  readonly services: { readonly reporting: Upstream; readonly project: Upstream };
}

/** `GET /` and its three forms; they work without a script. */
export function firstPage(app: FastifyInstance, { db, gate, callers, signIn, services }: FirstPageParts): void {
  app.get('/', async (request, reply) => {
    const caller = await gate.whoAsks(request).catch((error: unknown) => {
      // A person is told in words of a page; programs do not ask for this one.
      if (problemOf(error).status === 503) return 'away' as const;
      throw error;
    });
    if (caller === 'away') return send(reply.header('retry-after', '5').header('refresh', '5'), 503, awayPage());
    gate.count(request, caller);
    if (!caller) return send(reply, 200, doorPage());
    if (caller.passwordMustChange) return send(reply, 200, passwordPage(caller));
    const [deck, organisation] = await Promise.all([readDeck(caller, callers, services), organisationName(db)]);
    return send(reply, 200, deckPage(caller, organisation, deck));
  });

  app.post('/sign-in', async (request, reply) => {
    const form = await formOf(request);
    gate.count(request, undefined);
    const email = form.get('email') ?? '';
    try {
      const session = await signIn.signIn({ email, password: form.get('password') ?? '', address: request.ip, agent: request.headers['user-agent'] ?? '' });
      const seconds = (Date.parse(session.expiresAt) - Date.now()) / 1000;
      return reply.header('set-cookie', setCookie(session.token, seconds, isSecure(request))).redirect('/', 303);
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      return send(reply.headers(error.headers), error.status, doorPage({ message: error.message, email }));
    }
  });

  app.post('/password', async (request, reply) => {
    const form = await formOf(request);
    const caller = await gate.whoAsks(request);
    if (!caller) return reply.redirect('/', 303);
    const refused = (message: string, status: number) => send(reply, status, passwordPage({ name: caller.name, message }));
    const newPassword = form.get('newPassword') ?? '';
    if (newPassword.length < SHORTEST_PASSWORD || newPassword.length > 200) return refused(`The new password must have ${SHORTEST_PASSWORD} to 200 characters.`, 422);
    try {
      await signIn.changePassword(caller, { currentPassword: form.get('currentPassword') ?? '', newPassword, address: request.ip });
    } catch (error) {
      if (!(error instanceof Problem) || error.status >= 500) throw error;
      return refused(error.message, error.status);
    }
    callers.forget();
    return reply.redirect('/', 303);
  });

  app.post('/sign-out', async (request, reply) => {
    await formOf(request);
    const caller: Caller | undefined = await gate.whoAsks(request);
    if (caller) {
      await closeSession(db, caller.member, caller.session);
      callers.forget();
    }
    return reply.header('set-cookie', clearCookie(isSecure(request))).redirect('/', 303);
  });
}

const send = (reply: FastifyReply, status: number, page: string): FastifyReply =>
  reply
    .status(status)
    .headers({ 'content-security-policy': pagePolicy, 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
    .type('text/html; charset=utf-8')
    .send(page);

/** A form of one of our own pages. @throws Problem 403, 413, 415 */
async function formOf(request: FastifyRequest): Promise<URLSearchParams> {
  if (!fromOurPages(request.headers)) throw crossOrigin();
  const body = (await readSmall(request.raw)).toString('utf8');
  if (body !== '' && !/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) throw new Problem(415, 'body.not-a-form', 'This address takes a form.');
  return new URLSearchParams(body);
}

async function organisationName(db: pg.Pool): Promise<string> {
  const { rows } = await db.query<{ name: string }>(sql(`select name from organisation_page where id = '${ORGANISATION_ID}'`));
  return rows[0]?.name ?? 'Wheelhouse';
}
