import { isRejection } from '@wheelhouse/event-sourcing';
import { handlerAlongside } from '../alongside.js';
import { destroyKeys } from '../keys/key-store.js';
import { forgetPersonalText } from './domain/forget-personal-text.js';
/** The gateway itself, when a fact of another context makes it act. */ const system = {
    member: 'system',
    organisationRole: 'owner',
    teams: {},
    scopes: [
        'organisation:manage'
    ]
};
/** Handles the forgetting of one text: its key is destroyed in the transaction of the fact that says so. */ export const forgettingHandler = (store)=>handlerAlongside(store, ({ streamId })=>[
            destroyKeys([
                streamId
            ])
        ]);
/**
 * Destroys the keys that facts of a context make unreadable (`destroysKeys` of their contracts). Seen again, an event
 * finds its texts forgotten and changes nothing.
 */ export function destroysForgottenKeys(from, contracts, handler) {
    const destroying = contracts.filter((contract)=>contract.destroysKeys);
    const keysOf = (event)=>destroying.find((contract)=>contract.type === event.type)?.destroysKeys?.(event.data) ?? [];
    return {
        name: `destroy-forgotten-keys-of-${from}`,
        from,
        events: destroying,
        onEvents: async (events)=>{
            for (const event of events){
                for (const key of keysOf(event)){
                    const outcome = await (await handler()).handle({
                        command: forgetPersonalText,
                        id: key,
                        body: {},
                        actor: system,
                        now: new Date().toISOString(),
                        correlationId: event.metadata.correlationId,
                        causationId: event.id,
                        ...event.metadata.traceparent === undefined ? {} : {
                            traceparent: event.metadata.traceparent
                        }
                    });
                    if (isRejection(outcome) && outcome.code !== 'personal-text.exists') throw new Error(`the key ${key} could not be destroyed: ${outcome.detail}`);
                }
            }
        }
    };
}
