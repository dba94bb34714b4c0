import type { Context } from '../kernel/define-event.js';

/** Contracts of which each context has its own, of the same words; made once for each. */
export function perContext<Contracts extends object>(contractsIn: (context: Context) => Contracts): (context: Context) => Contracts {
  const made = new Map<Context, Contracts>();
  return (context) => {
    let contracts = made.get(context);
    if (!contracts) made.set(context, (contracts = contractsIn(context)));
    return contracts;
  };
}
