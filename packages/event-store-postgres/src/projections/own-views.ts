import type { AnyAggregate, AnyView } from '@wheelhouse/event-sourcing';

const known = new WeakMap<AnyAggregate, readonly AnyView[]>();

/** The views that an aggregate's events are folded into in the command's transaction, its page among them. */
export function ownViewsOf(aggregate: AnyAggregate): readonly AnyView[] {
  let views = known.get(aggregate);
  if (!views) {
    views = [...new Set([...aggregate.views, aggregate.page])];
    for (const view of views) {
      if (view.source !== 'own') throw new Error(`${aggregate.stream} names view ${view.name}, which is fed by ${view.source}: only own views are written with a command`);
    }
    known.set(aggregate, views);
  }
  return views;
}
