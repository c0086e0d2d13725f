/**
 * Gives the browser its turn, so that keys, frames and whatever waits come in between.
 *
 * By a timer: `scheduler.yield` would go on before what React has put off, such as what a key has found.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
