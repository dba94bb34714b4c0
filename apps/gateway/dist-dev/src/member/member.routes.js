import { memberRole } from '@wheelhouse/contracts';
import { id, isRejection, text } from '@wheelhouse/event-sourcing';
import { etagOf, idempotencyKeyOf, ifMatchOf, Problem, problemOfRejection } from '@wheelhouse/service-kit';
import { answerExample, answerOf, commandAnswer, commandRoutes, handled, idParameter, noParameters, requestOf } from '@wheelhouse/service-kit/routes/command-routes';
import { fingerprintOf } from '@wheelhouse/service-kit/routes/fingerprint';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { handlerAlongside } from '../alongside.js';
import { breaksUnique } from '../database.js';
import { emailAddress } from '../identity/address.js';
import { ADDRESS_UNIQUE, correctIdentity, credentialsOf, deleteIdentity, insertIdentity, setPassword } from '../identity/identities.js';
import { newPassword, weakness } from '../identity/password-policy.js';
import { destroyKeysOf } from '../keys/key-store.js';
import { ORGANISATION_ID } from '../organisation/domain/organisation.state.js';
import { organisationPage } from '../organisation/organisation.page.js';
import { closeSessionsOf } from '../session/sessions.js';
import { addMember } from './domain/add-member.js';
import { deactivateMember } from './domain/deactivate-member.js';
import { forgetMember } from './domain/forget-member.js';
const newMember = z.object({
    id: id().optional(),
    name: text(200),
    email: emailAddress(),
    role: memberRole,
    password: newPassword()
});
const correction = z.object({
    name: text(200).optional(),
    email: emailAddress().optional()
}).refine(({ name, email })=>name !== undefined || email !== undefined, {
    error: 'must name what to correct'
});
const reset = z.object({
    password: newPassword()
});
/** Commands on members that take rows of the identity store with them, and those that concern that store alone. */ export function memberRoutes(given) {
    return [
        addRoute(given),
        ...endingRoutes(given),
        correctRoute(given),
        resetRoute(given)
    ];
}
function addRoute({ parts, store, passwords }) {
    const command = addMember;
    return {
        operation: addMember.name,
        method: 'POST',
        path: '/api/organisation/v1/members',
        tag: 'members',
        summary: addMember.summary,
        scope: 'organisation:manage',
        params: noParameters,
        query: noParameters,
        body: newMember,
        example: {
            name: 'Anna Adler',
            email: 'anna@example.org',
            role: 'member',
            password: 'changed at the first sign-in'
        },
        answer: {
            status: 201,
            summary: 'They are a member.',
            schema: commandAnswer,
            example: {
                ...answerExample,
                version: 1
            },
            headers: [
                'ETag',
                'Wheelhouse-Position',
                'Location'
            ]
        },
        problems: [
            403,
            409,
            413,
            415,
            422
        ],
        handle: async (call)=>{
            const { id: wanted, name, email, role, password } = call.body;
            refuseWeak(password, {
                name,
                email
            }, '/password');
            const member = wanted ?? uuidv7();
            const identity = insertIdentity({
                member,
                name,
                email,
                passwordHash: await passwords.hash(password),
                mustChange: true
            });
            const request = await requestOf(parts, call, command, member, {
                role
            }, {
                expectedVersion: ifMatchOf(call.headers),
                key: idempotencyKeyOf(call.headers),
                fingerprint: ()=>fingerprintOf(parts.secret, call.method, call.url, call.body)
            });
            const handler = handlerAlongside(store, ()=>[
                    identity
                ]);
            const outcome = await handled(parts, command, ()=>handler.handle(request).catch(refuseTaken));
            if (isRejection(outcome)) throw problemOfRejection(outcome);
            const body = answerOf(command, outcome);
            return {
                status: 201,
                body,
                headers: {
                    etag: etagOf(outcome.version),
                    'wheelhouse-position': body.position,
                    location: `/api/organisation/v1/members/${outcome.id}`
                }
            };
        }
    };
}
/** With the fact that a member is deactivated their sessions end; with the fact that they are forgotten, all that names them. */ function endingRoutes({ parts, store }) {
    const handler = handlerAlongside(store, ({ streamId, events })=>events.flatMap(({ type })=>{
            if (type === 'MemberDeactivated') return [
                closeSessionsOf(streamId)
            ];
            if (type === 'MemberForgotten') return [
                ...destroyKeysOf(`member:${streamId}`),
                deleteIdentity(streamId)
            ];
            return [];
        }));
    return commandRoutes({
        ...parts,
        handler,
        service: {
            ...parts.service,
            commands: [
                deactivateMember,
                forgetMember
            ]
        }
    });
}
function correctRoute({ parts, db }) {
    return {
        operation: 'correct-member',
        method: 'PATCH',
        path: '/api/organisation/v1/members/:id',
        tag: 'members',
        summary: 'Correct a member’s name or address, which stand in no event and keep no history',
        scope: 'organisation:read',
        params: idParameter,
        query: noParameters,
        body: correction,
        example: {
            name: 'Anna Adler-Berg'
        },
        answer: {
            status: 204,
            summary: 'Corrected.'
        },
        problems: [
            403,
            404,
            409,
            413,
            415,
            422
        ],
        handle: async ({ actor, params, body })=>{
            const member = params['id'] ?? '';
            const governs = actor.scopes.includes('organisation:manage');
            const change = body;
            // The address signs a person in, so only those who make members change one.
            if (!governs && (actor.member !== member || change.email !== undefined)) throw new Problem(403, 'access.forbidden', 'Your roles do not allow this.');
            await refuseOwner(parts, actor, member);
            const found = await correctIdentity(db, member, change).catch(refuseTaken);
            if (!found) throw new Problem(404, 'member.not-found', 'There is no such member.');
            return {
                status: 204
            };
        }
    };
}
function resetRoute({ parts, db, passwords }) {
    return {
        operation: 'reset-password',
        method: 'POST',
        path: '/api/organisation/v1/members/:id/reset-password',
        tag: 'members',
        summary: 'Give a member a password that they must change; their sessions end',
        scope: 'organisation:manage',
        params: idParameter,
        query: noParameters,
        body: reset,
        example: {
            password: 'changed at the next sign-in'
        },
        answer: {
            status: 204,
            summary: 'Reset.'
        },
        problems: [
            403,
            404,
            409,
            413,
            415,
            422
        ],
        handle: async ({ actor, params, body })=>{
            const member = params['id'] ?? '';
            const { password } = body;
            await refuseOwner(parts, actor, member);
            const known = await credentialsOf(db, member);
            if (!known) throw new Problem(404, 'member.not-found', 'There is no such member.');
            refuseWeak(password, known, '/password');
            await setPassword(db, member, await passwords.hash(password), {
                mustChange: true
            });
            return {
                status: 204
            };
        }
    };
}
/** What concerns the owner's way in is the owner's alone. */ async function refuseOwner(parts, actor, member) {
    if (actor.member === member) return;
    const organisation = await parts.store?.readRow(organisationPage, ORGANISATION_ID);
    if (organisation?.['owner'] === member) throw new Problem(403, 'member.is-owner', 'Nobody but the owner touches the owner’s name, address and password.');
}
function refuseWeak(password, person, pointer) {
    const weak = weakness(password, person);
    if (weak !== undefined) throw new Problem(422, 'session.weak-password', `The password ${weak}.`, [
        {
            pointer,
            detail: weak
        }
    ]);
}
function refuseTaken(error) {
    if (!breaksUnique(error, ADDRESS_UNIQUE)) throw error;
    throw new Problem(409, 'member.address-taken', 'Another member has this address.', [
        {
            pointer: '/email',
            detail: 'is another member’s'
        }
    ]);
}
