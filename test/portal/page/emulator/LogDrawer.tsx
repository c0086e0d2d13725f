import { useEffect, useRef, useState } from 'react';
import { clearLog, logStore, type LogLine } from '#test/portal/page/log/log.ts';
import { useStore } from '#test/portal/page/state/store.ts';
import { Button, IconButton } from '#test/portal/page/ui/Button.tsx';
import css from './LogDrawer.module.css';
import { LogRow } from './LogRow.tsx';
import { logText } from './logText.ts';

type Source = LogLine['source'] | 'all';

/** What passes between frames, page and REST, newest below. */
export function LogDrawer({ onClose }: { onClose: () => void }) {
  const lines = useStore(logStore);
  const [source, setSource] = useState<Source>('all');
  const [search, setSearch] = useState('');
  const list = useRef<HTMLOListElement>(null);

  const wanted = search.trim().toLowerCase();
  const shown = lines.filter(
    (line) => (source === 'all' || line.source === source) && logText(line).toLowerCase().includes(wanted),
  );
  const count = shown.length;

  useEffect(() => {
    if (count > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count]);

  return (
    <section className={css.drawer} aria-label="Log">
      <header>
        <h2>Log</h2>
        <output>{totals(lines)}</output>
        <select
          aria-label="Show"
          value={source}
          onChange={({ target }) => setSource(SOURCES.find((known) => known === target.value) ?? 'all')}
        >
          <option value="all">Everything</option>
          <option value="rest">REST</option>
          <option value="frame">Frame messages</option>
        </select>
        <input
          type="search"
          aria-label="Filter the log"
          placeholder="Filter"
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Button onClick={clearLog}>Clear</Button>
        <IconButton icon="close" label="Close log" onClick={onClose} />
      </header>
      <ol ref={list} aria-label="Log entries">
        {shown.map((line) => (
          <LogRow key={line.id} line={line} />
        ))}
        {count === 0 && <li className={css.nothing}>Nothing yet. Open the application to see it talk.</li>}
      </ol>
    </section>
  );
}

const SOURCES: readonly Source[] = ['all', 'rest', 'frame'];

/** `12 REST · 0 preflights · 4 messages` */
function totals(lines: readonly LogLine[]): string {
  const of = (kind: 'rest' | 'preflight') =>
    lines.filter((line) => line.source === 'rest' && line.entry.kind === kind).length;
  const messages = lines.filter((line) => line.source === 'frame').length;
  return `${of('rest')} REST · ${of('preflight')} preflights · ${messages} messages`;
}
