import { expect } from '@jest/globals';
import type { Sealed } from '@wheelhouse/contracts';
import type { z } from 'zod';
import type { Actor, Root } from '../access.js';
import type { Command, CommandDeclaration, Subject } from '../command.js';
import type { Aggregate } from '../aggregate.js';
import type { FactQuery, FactsOf } from '../facts.js';
import { isRejection, type RejectionKind } from '../rejection.js';
import type { Fact } from '../events.js';

/** Somebody who asks; an owner unless said otherwise. */
export const actor = (more: Partial<Actor> = {}): Actor => ({
  member: '01900000-0000-7000-8000-00000000000a',
  organisationRole: 'owner',
  teams: {},
  scopes: [],
  ...more,
});

/**
 * Given facts, when a command, then facts or a rejection:
 * `given(feature, [proposed]).when(assessFeature, { … }).then([assessed])`, `.thenRefused('conflict', 'feature.archived')`.
 */
export function given<State, Event extends Fact>(aggregate: Aggregate<State, Event>, history: readonly NoInfer<Event>[] = []) {
  const state = history.reduce<State>((before, event) => aggregate.evolve(before, event), aggregate.initial);
  return {
    state,
    when<Schema extends z.ZodObject, Queries extends Readonly<Record<string, FactQuery>>>(
      declaration: CommandDeclaration<State, Event, Schema, Queries>,
      body: Sealed<z.output<Schema>>,
      more: { readonly facts?: FactsOf<Queries>; readonly actor?: Actor; readonly id?: string; readonly now?: string; readonly root?: Root; readonly subject?: Subject } = {},
    ) {
      const command: Command<Sealed<z.output<Schema>>> = {
        id: more.id ?? '01900000-0000-7000-8000-000000000001',
        body,
        actor: more.actor ?? actor(),
        now: more.now ?? '2026-03-01T09:00:00.000Z',
        root: more.root,
        subject: more.subject,
      };
      const decision = declaration.decide(state, command, more.facts ?? ({} as FactsOf<Queries>));
      return {
        decision,
        /** The facts, exactly; each also fits its contract, strictly. */
        then(expected: readonly Event[]) {
          expect(decision).toEqual(expected);
          for (const event of expected) {
            const contract = aggregate.events.find((candidate) => candidate.type === event.type);
            expect(() => contract?.data.strict().parse(event.data)).not.toThrow();
          }
        },
        /** Nothing changes, and that is no error. */
        thenNothing() {
          expect(decision).toEqual([]);
        },
        thenRefused(kind: RejectionKind, code: string) {
          if (!isRejection(decision)) throw new Error(`was accepted: ${JSON.stringify(decision)}`);
          expect({ kind: decision.kind, code: decision.code }).toEqual({ kind, code });
        },
      };
    },
  };
}
