import { AppFrame } from '#test/portal/page/frame/AppFrame.tsx';
import { usePage } from '#test/portal/page/state/page.ts';
import { tell } from '#test/portal/page/state/server.ts';
import css from './BackgroundWorker.module.css';

const WORKER = 'PAGE_BACKGROUND_WORKER';

interface BackgroundWorkerProps {
  /** The page it belongs to: another page loads it anew. */
  path: string;
  sliderId: number | undefined;
}

/** The application's invisible frame, once on each page, also one in a slider (README, "Background worker"). */
export function BackgroundWorker({ path, sliderId }: BackgroundWorkerProps) {
  const { state } = usePage();
  const bound = state.items.find(({ placement }) => placement === WORKER);
  if (!bound || !state.settings.installed || !state.mayUseApp) return null;

  const [, seconds] = state.settings.faults.map((fault) => /^slow-worker(?::(\d+))?$/.exec(fault)).find(Boolean) ?? [];
  const isSlow = state.settings.faults.some((fault) => fault.startsWith('slow-worker'));
  return (
    <div className={css.worker} aria-hidden="true">
      <AppFrame
        request={{ item: bound.id, placement: WORKER, options: { ID: WORKER, URI: path.split('?')[0] ?? path } }}
        title={WORKER}
        sliderId={sliderId}
        hold={isSlow ? Number(seconds ?? 6) * 1000 : 0}
        onLoaded={(duration) => void tell('workerLoaded', { duration })}
      />
    </div>
  );
}
