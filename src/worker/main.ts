import { toOptions } from '#plan/settle.ts';
import { rememberedOffset, rememberOffset } from './clockMemory.ts';
import { openDoor } from './connection.ts';
import { openFrame } from './frame.ts';
import { watch } from './watch.ts';

/*
 * PAGE_BACKGROUND_WORKER: a hidden frame on every page of the portal. There is nobody to tell of a failure; the app
 * says for itself whether timers can be relied on.
 */
async function start(): Promise<void> {
  const frame = openFrame();
  const init = await frame.ask('getInitData');
  const isSecure = frame.embedding.origin.startsWith('https:');
  // The answer's PROTOCOL must be that of the frame's name: tokens never travel in the clear by mistake.
  if (Number(init['PROTOCOL']) === Number(isSecure)) {
    const offset = rememberedOffset();
    watch({
      door: openDoor(frame, init['AUTH_ID'], offset ?? 0, rememberOffset),
      host: frame.embedding.host,
      options: toOptions(init['USER_OPTIONS']),
      isClockKnown: offset !== null,
    });
  }
}

// Nobody waits for it, but somebody may wait for the app, whose frame on the same page has the same main thread.
const begin = () => void start().catch(() => undefined);
// Safari tells of no idle time.
if ('requestIdleCallback' in window) window.requestIdleCallback(begin, { timeout: 2000 });
else setTimeout(begin, 200);
