/** The middle of some numbers. */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Keeps `concurrency` runs of `act(worker, count)` under way for `ms` milliseconds; returns how many ended in a second. */
export async function rate(ms, concurrency, act) {
  const start = performance.now();
  let done = 0;
  await Promise.all(
    Array.from({ length: concurrency }, async (_, worker) => {
      for (let count = 0; performance.now() - start < ms; count += 1) {
        await act(worker, count);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - start);
}

/**
 * Runs floor and figure by turns, after one round that counts for nothing, and compares them pair by pair, so that what
 * else the machine does touches both. `floor` and `figure` each return a number in the unit of the row.
 */
export async function alternate({ floor, figure, rounds = 7 }) {
  await floor();
  await figure();
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) {
    const below = await floor();
    const ours = await figure();
    pairs.push({ floor: below, figure: ours, ratio: ours / below });
  }
  return { figure: median(pairs.map((pair) => pair.figure)), floor: median(pairs.map((pair) => pair.floor)), ratio: median(pairs.map((pair) => pair.ratio)), pairs };
}
