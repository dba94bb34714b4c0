import { subjectForgotten, type AnyEventContract, type Context } from '@wheelhouse/contracts';
import { isRejection, type AnyCommand, type CommandHandler, type EventStore, type RecordedEvent } from '@wheelhouse/event-sourcing';
import type { Listener } from '@wheelhouse/messaging/consumer/effects';
import { handlerAlongside } from '../alongside.js';
import { destroyKeys, destroyKeysOf } from '../keys/key-store.js';
import { forgetPersonalText } from './domain/forget-personal-text.js';
import { forgetSubject } from './domain/forget-subject.js';
import { forgottenSubject } from './forgotten-subject.aggregate.js';

/** The gateway itself, when a fact of another context makes it act. */
const system = { member: 'system', organisationRole: 'owner', teams: {}, scopes: ['organisation:manage'] } as const;

const CUSTOMER = /^customer:[0-9a-f-]{36}$/;

/** Handles the forgetting of one text or one customer: the keys are destroyed in the transaction of the fact that says so. */
export const forgettingHandler = (store: EventStore): CommandHandler =>
  handlerAlongside(store, ({ aggregate, streamId, events }) =>
    aggregate.stream === forgottenSubject.stream ? events.flatMap(({ data }) => destroyKeysOf(subjectForgotten.data.parse(data).subject)) : [destroyKeys([streamId])],
  );

/**
 * Destroys the keys that facts of a context make unreadable (`destroysKeys` and `destroysSubjects` of their contracts). Seen
 * again, an event finds its texts and customers forgotten and changes nothing.
 */
export function destroysForgottenKeys(from: Context, contracts: readonly AnyEventContract[], handler: () => Promise<CommandHandler>): Listener {
  const destroying = contracts.filter((contract) => contract.destroysKeys ?? contract.destroysSubjects);
  const forget = async (command: AnyCommand, id: string, event: RecordedEvent): Promise<void> => {
    const outcome = await (await handler()).handle({
      command,
      id,
      body: {},
      actor: system,
      now: new Date().toISOString(),
      correlationId: event.metadata.correlationId,
      causationId: event.id,
      ...(event.metadata.traceparent === undefined ? {} : { traceparent: event.metadata.traceparent }),
    });
    if (isRejection(outcome) && outcome.code !== `${command.aggregate.stream}.exists`) throw new Error(`the keys of ${id} could not be destroyed: ${outcome.detail}`);
  };
  return {
    name: `destroy-forgotten-keys-of-${from}`,
    from,
    events: destroying,
    onEvents: async (events) => {
      for (const event of events) {
        const contract = destroying.find(({ type }) => type === event.type);
        for (const key of contract?.destroysKeys?.(event.data as never) ?? []) await forget(forgetPersonalText, key, event);
        for (const subject of contract?.destroysSubjects?.(event.data as never) ?? []) await forget(forgetSubject, customerOf(subject), event);
      }
    },
  };
}

/** The customer's id. @throws for another subject: members are forgotten by the gateway's own command, with their names */
function customerOf(subject: string): string {
  if (!CUSTOMER.test(subject)) throw new Error('a fact of another context forgets customers alone');
  return subject.slice('customer:'.length);
}
