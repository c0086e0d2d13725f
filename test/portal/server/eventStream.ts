import type { ServerResponse } from 'node:http';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';

/** The portal's log as server-sent events: one `LogEntry` as JSON each, from now on. */
export function eventStream(portal: EmulatedPortal, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(': open\n\n');
  const stop = portal.onLog((entry) => response.write(`data: ${JSON.stringify(entry)}\n\n`));
  response.on('close', stop);
}
