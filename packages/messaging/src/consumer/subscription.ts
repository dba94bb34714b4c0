import type { Context, ContractRegistry } from '@wheelhouse/contracts';
import type { AnyView, CommandHandler } from '@wheelhouse/event-sourcing';
import { listenerEffect, reactionEffect, type AnyReaction, type Effect, type Listener } from './effects.js';
import { viewTarget, type Target } from './target.js';

/** What a service does with the events of another context. */
export interface Subscription {
  readonly context: Context;
  /** Contracts of that context, as this release knows them. */
  readonly registry: ContractRegistry;
  readonly views: readonly AnyView[];
  readonly reactions?: readonly AnyReaction[];
  readonly listeners?: readonly Listener[];
}

/** Checks a subscription and binds its effects. @throws for a declaration that names another context, or a name used twice. */
export function bind(subscription: Subscription, handler: Pick<CommandHandler, 'handle'> | undefined): { readonly views: ReadonlyMap<AnyView, Target>; readonly effects: readonly Effect[] } {
  const { context, views, reactions = [], listeners = [] } = subscription;
  for (const view of views) if (view.source !== context) throw new Error(`view ${view.name} is fed by ${view.source}, not by ${context}`);
  for (const { name, from } of [...reactions, ...listeners]) if (from !== context) throw new Error(`${name} listens to ${from}, not to ${context}`);
  const effects = [
    ...listeners.map(listenerEffect),
    ...reactions.map((reaction) => {
      if (!handler) throw new Error(`reaction ${reaction.name} needs a command handler`);
      return reactionEffect(reaction, handler);
    }),
  ];
  const names = [...views.map(({ name }) => name), ...effects.map(({ name }) => name)];
  if (new Set(names).size < names.length) throw new Error(`a name is used twice among ${names.join(', ')}`);
  return { views: new Map(views.map((view) => [view, viewTarget(view)])), effects };
}
