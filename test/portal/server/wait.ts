import type { ServerResponse } from 'node:http';
import type { Clock } from '#test/portal/rest/types.ts';

/**
 * Until so much time has passed, on this machine or because somebody moved the portal's clock. Ends early when the
 * caller has gone.
 */
export function wait(clock: Clock, ms: number, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    let end = Date.now() + ms;
    let timer = setTimeout(finish, ms);
    const stop = clock.onMove((moved) => {
      end -= moved;
      clearTimeout(timer);
      timer = setTimeout(finish, end - Date.now());
    });
    response.once('close', finish);

    function finish(): void {
      clearTimeout(timer);
      stop();
      response.off('close', finish);
      resolve();
    }
  });
}
