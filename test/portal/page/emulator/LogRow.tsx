import type { LogLine } from '#test/portal/page/log/log.ts';
import type { LogEntry } from '#test/portal/rest/EmulatedPortal.ts';
import css from './LogDrawer.module.css';
import { contentText } from './logText.ts';

export function LogRow({ line }: { line: LogLine }) {
  return (
    <li className={css.line}>
      <time>{new Date(line.at).toLocaleTimeString('en-GB')}</time>
      {line.source === 'rest' ? <RestLine entry={line.entry} /> : <FrameLine line={line} />}
    </li>
  );
}

function RestLine({ entry }: { entry: LogEntry }) {
  const { kind, method, status, error, body, duration, bytes, commands } = entry;
  const inner = Object.entries(commands ?? {});
  const isBad = status >= 400 || status === 0 || error !== undefined;
  return (
    <>
      <span className={css.source} data-source={kind}>
        {kind === 'preflight' ? 'OPTIONS' : 'REST'}
      </span>
      <span className={css.what}>
        <b>{method}</b> <span data-bad={isBad}>{[status || 'no answer', error].filter(Boolean).join(' ')}</span>{' '}
        <small>
          {kind === 'rest' && [body, `${Math.round(duration)} ms`, `${bytes} B`].filter(Boolean).join(', ')}
        </small>
        {inner.length > 0 && (
          <details>
            <summary>{inner.length === 1 ? '1 command' : `${inner.length} commands`}</summary>
            <ul>
              {inner.map(([key, command]) => (
                <li key={key}>
                  <i>{key}</i> {command}
                </li>
              ))}
            </ul>
          </details>
        )}
      </span>
    </>
  );
}

function FrameLine({ line }: { line: Extract<LogLine, { source: 'frame' }> }) {
  const { direction, command, content, silence } = line.trace;
  return (
    <>
      <span className={css.source} data-source={direction}>
        {direction === 'in' ? 'app → portal' : 'portal → app'}
      </span>
      <span className={css.what}>
        <b>{command}</b> <small>{line.frame}</small> {silence && <span data-bad>no answer: {silence}</span>}
        <code>{contentText(content)}</code>
      </span>
    </>
  );
}
