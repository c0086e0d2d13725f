import type { Browser, Page } from '@playwright/test';

/** What a key cost, in milliseconds of processor time of the frame's main thread. */
export interface Keystroke {
  readonly key: string;
  /** All tasks from the key to the end of the frame that painted what it found. */
  readonly spent: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time, where the wall clock would count what else the machine does. Microseconds. */
  readonly tdur?: number;
}

const KEY = 'bench: key';
const SHOWN = 'bench: shown';

/**
 * Types into what has the focus, a key at a time, and reads from Chromium's own trace what each cost the main thread
 * of the frame. Nothing is asked of the page between: a question would be counted as its work.
 */
export async function typeTraced(browser: Browser, page: Page, text: string): Promise<Keystroke[]> {
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    // The protocol leaves open what an event is; these fields are Chromium's trace event format.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    events.push(...(value as unknown as TraceEvent[]));
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
    transferMode: 'ReportEvents',
  });
  const letters = Array.from(text);
  for (const letter of letters) {
    const shown = page.waitForEvent('console', (message) => message.text() === SHOWN);
    await page.keyboard.insertText(letter);
    await shown;
  }
  const isComplete = new Promise((resolve) => {
    session.once('Tracing.tracingComplete', resolve);
  });
  await session.send('Tracing.end');
  await isComplete;
  await session.detach();
  const spent = between(events);
  return letters.map((key, index) => ({ key, spent: spent[index] ?? Number.NaN }));
}

/** Makes the frame say when a key has come and when what it found is painted. To be run in it once. */
export function tellKeys([key, shown]: readonly [string, string]): void {
  document.addEventListener(
    'beforeinput',
    () => {
      performance.mark(key);
      // Tasks in the background wait for all others: what was found is worked out then. The next frame shows it, and a
      // message comes behind that. An idle callback may come a quarter of a second later, when photos have been drawn.
      void scheduler.postTask(
        () => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.addEventListener('message', () => {
              performance.mark(shown);
              console.debug(shown);
            });
            port1.start();
            port2.postMessage(null);
          });
        },
        { priority: 'background' },
      );
    },
    true,
  );
}

export const SIGNS = [KEY, SHOWN] as const;

/** Processor time of the tasks between each key and what it showed. */
function between(events: readonly TraceEvent[]): number[] {
  const marks = events.filter(({ name, ph }) => name === KEY && ph !== 'e').toSorted((a, b) => a.ts - b.ts);
  const ends = events.filter(({ name, ph }) => name === SHOWN && ph !== 'e').toSorted((a, b) => a.ts - b.ts);
  return marks.map(({ ts, pid, tid }) => {
    const end = ends.find((shown) => shown.ts > ts)?.ts;
    if (end === undefined) throw new Error('a key has shown nothing');
    const tasks = events.filter(
      (event) =>
        event.name === 'ThreadControllerImpl::RunTask' &&
        event.pid === pid &&
        event.tid === tid &&
        event.ts + (event.dur ?? 0) >= ts &&
        event.ts + (event.dur ?? 0) <= end,
    );
    return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  });
}
