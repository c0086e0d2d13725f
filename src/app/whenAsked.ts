import { nextTask } from '#api/nextTask.ts';

/** Milliseconds after which a skeleton is drawn, whatever the portal is doing. */
const PATIENCE = 50;

/**
 * Waits until the first request has left, there will be none, or nobody can wait any longer. Never rejects.
 *
 * @param starting Settles as soon as what the first paint shows has been asked for.
 */
export async function whenAsked(starting: Promise<unknown>): Promise<void> {
  const pause = new Promise((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  // What is asked in one turn leaves with the next (coalesce.ts).
  const left = starting.then(nextTask, () => undefined);
  await Promise.race([left, pause]);
}
