/** Does a job for each item, in their order, for no more than `limit` at once. Rejects as the first job does. */
export async function fewAtATime<T>(
  items: readonly T[],
  limit: number,
  job: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  async function work(): Promise<void> {
    for (const item of queue) await job(item);
  }
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
}

/** The keyring answers one call after the other, and gives up on those that wait too long. */
export const loginsAtOnce = 6;
