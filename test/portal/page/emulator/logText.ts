import type { LogLine } from '#test/portal/page/log/log.ts';

/** A line of the log as one text, which the filter looks at. */
export function logText(line: LogLine): string {
  if (line.source === 'rest') {
    const { method, status, error, commands } = line.entry;
    return [method, status, error, ...Object.values(commands ?? {})].join(' ');
  }
  const { command, content, silence } = line.trace;
  return [line.frame, command, silence, contentText(content)].join(' ');
}

export function contentText(content: unknown): string {
  return content === undefined ? '' : JSON.stringify(content);
}
