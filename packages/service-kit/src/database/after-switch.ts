const ATTEMPTS = 3;

/**
 * Runs what reads views, and runs it again where a view was switched to another table under it: PostgreSQL looks a name
 * up before it waits for the lock, and then finds what it looked up gone. Nothing was done by a statement that failed so.
 */
export async function afterSwitch<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (attempt >= ATTEMPTS || !wasSwitched(error)) throw error;
    }
  }
}

/** 42P01: the name was free for a moment; XX000 and 42704: the relation behind the name is gone; 0A000: a kept plan has other columns. */
function wasSwitched(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error)) return false;
  const message = String(error.message);
  if (error.code === 'XX000') return /could not open relation|cache lookup failed/.test(message);
  if (error.code === '0A000') return message.includes('cached plan');
  return error.code === '42P01' || error.code === '42704';
}
