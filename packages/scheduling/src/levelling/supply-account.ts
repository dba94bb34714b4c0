import type { NonRenewableResource } from './levelling-model.js';

const tolerance = 1e-9;

/** What is left over time of a resource that is used up. */
export interface SupplyAccount {
  /** The first moment from which on the amount can be spent without anything planned later going short; undefined for never. */
  earliest(from: number, amount: number): number | undefined;
  spend(at: number, amount: number): void;
}

/** The account of a non-renewable resource from which nothing is spent yet. */
export const createSupplyAccount = ({ supply }: NonRenewableResource): SupplyAccount => {
  const bookings = supply.map(({ from, amount }) => ({ at: from, amount }));
  const sort = (): void => void bookings.sort((a, b) => a.at - b.at || b.amount - a.amount);
  sort();
  return {
    earliest(from, amount) {
      let balance = bookings.reduce((sum, booking) => sum + booking.amount, 0);
      if (balance + tolerance < amount) return undefined;
      // Back from the end, to the last moment after which the balance is too low.
      for (let k = bookings.length - 1; k >= 0; k -= 1) {
        const booking = bookings[k];
        if (!booking || booking.at <= from) break;
        balance -= booking.amount;
        const sameMoment = bookings[k - 1]?.at === booking.at;
        if (!sameMoment && balance + tolerance < amount) return booking.at;
      }
      return from;
    },
    spend(at, amount) {
      bookings.push({ at, amount: -amount });
      sort();
    },
  };
};
