/**
 * Runs work while no other frame of this browser does: tabs and the worker end a plan one after the other, and who
 * comes second finds it done. Where the frame may not use locks, work runs anyway; it is written to be repeatable.
 */
export async function alone<T>(work: () => Promise<T>): Promise<T> {
  let hasBegun = false;
  const begin = () => {
    hasBegun = true;
    return work();
  };
  try {
    return await navigator.locks.request('roll-call', begin);
  } catch (reason) {
    if (hasBegun) throw reason;
    return work();
  }
}
