import type { FrameTrace } from '#test/portal/page/frame/createFrameHost.ts';
import { portalNow } from '#test/portal/page/state/page.ts';
import { createStore } from '#test/portal/page/state/store.ts';
import type { LogEntry } from '#test/portal/rest/EmulatedPortal.ts';
import { masked } from './masked.ts';

export type LogLine =
  | { id: number; source: 'frame'; at: number; frame: string; trace: FrameTrace }
  | { id: number; source: 'rest'; at: number; entry: LogEntry };

/** Older lines leave the drawer; the server keeps its own log. */
const KEPT = 500;

/** What passed since the page was loaded, oldest first. */
export const logStore = createStore<readonly LogLine[]>([]);

let lines = 0;

/** Notes a message between a frame and the page. Tokens are struck out before anything is kept. */
export function logFrame(frame: string, trace: FrameTrace): void {
  const content = masked(trace.content);
  append((id) => ({ id, source: 'frame', at: portalNow(), frame, trace: { ...trace, content } }));
}

/** Listens to the REST calls of every frame, as the server reports them. */
export function listenToRest(): void {
  new EventSource('/emulator/log').addEventListener('message', ({ data }: MessageEvent<string>) => {
    // Written by our own server from a LogEntry.
    const entry = JSON.parse(data) as LogEntry;
    append((id) => ({ id, source: 'rest', at: entry.at, entry }));
  });
}

export function clearLog(): void {
  logStore.set(() => []);
}

function append(line: (id: number) => LogLine): void {
  lines += 1;
  const id = lines;
  logStore.set((before) => [...before.slice(-KEPT + 1), line(id)]);
}
