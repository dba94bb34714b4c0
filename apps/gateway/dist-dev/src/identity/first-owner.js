import { isRejection } from '@wheelhouse/event-sourcing';
import { v7 as uuidv7 } from 'uuid';
import { handlerAlongside } from '../alongside.js';
import { addMember } from '../member/domain/add-member.js';
import { foundOrganisation } from '../organisation/domain/found-organisation.js';
import { ORGANISATION_ID } from '../organisation/domain/organisation.state.js';
import { insertIdentity } from './identities.js';
/**
 * Founds the organisation with its first owner where there is none. Two gateways may try at once: the organisation's
 * stream has one id, so one of them wins and the other finds it founded.
 * @returns whether this process founded it
 */ export async function ensureFirstOwner(store, passwords, owner) {
    if ((await store.readStream(ORGANISATION_ID, {
        limit: 1
    })).length > 0) return false;
    const member = uuidv7();
    const identity = insertIdentity({
        member,
        name: owner.name,
        email: owner.email,
        passwordHash: await passwords.hash(owner.password),
        mustChange: false
    });
    const handler = handlerAlongside(store, (append)=>append.streamId === member ? [
            identity
        ] : []);
    const common = {
        actor: {
            member,
            organisationRole: 'owner',
            teams: {},
            scopes: [
                'organisation:manage'
            ]
        },
        now: new Date().toISOString(),
        correlationId: uuidv7()
    };
    const outcomes = await handler.handleAtomically([
        {
            ...common,
            command: foundOrganisation,
            id: ORGANISATION_ID,
            body: {
                name: owner.organisation,
                owner: member
            }
        },
        {
            ...common,
            command: addMember,
            id: member,
            body: {
                role: 'admin'
            }
        }
    ]);
    const refused = outcomes.find(isRejection);
    if (refused && refused.code !== 'organisation.exists') throw new Error(`the first owner could not be made: ${refused.detail}`);
    return !refused;
}
