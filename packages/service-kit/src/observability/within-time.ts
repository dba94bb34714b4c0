/** A look at something that may hang is waited for so long. */
export const LOOK_MS = 2_000;

/** What hangs counts as failed; the work itself goes on, and what becomes of it is nobody's concern. */
export async function withinTime<Result>(work: Promise<Result>, milliseconds = LOOK_MS): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, refuse) => {
    timer = setTimeout(() => refuse(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
