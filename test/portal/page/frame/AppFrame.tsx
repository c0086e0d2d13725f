import { useEffect, useState } from 'react';
import { usePage } from '#test/portal/page/state/page.ts';
import { tell } from '#test/portal/page/state/server.ts';
import type { FrameRequest, RenderedFrame } from '#test/portal/server/wire.ts';
import css from './AppFrame.module.css';
import { LiveFrame } from './LiveFrame.tsx';

interface AppFrameProps {
  request: FrameRequest;
  title: string;
  sliderId: number | undefined;
  /** `setTitle` rewrites the heading above the frame, nothing else. */
  onHeading?: (title: string) => void;
  /** Milliseconds that pass before anything is asked of the application's server. */
  hold?: number;
  /** Told once, after how many milliseconds the frame had loaded. */
  onLoaded?: (duration: number) => void;
}

/** A place where the application opens, or the words that stand there when it may not. */
export function AppFrame({ request, title, sliderId, onHeading, hold = 0, onLoaded }: AppFrameProps) {
  const { state, generation } = usePage();
  // One question to the portal for each rendering: by its text, so that an equal request is the same request.
  const asked = `${generation} ${JSON.stringify(request)}`;
  const isClosed = !state.settings.installed && !state.viewer.isAdmin;
  const rendered = useRendered(asked, request, isClosed);

  if (isClosed) {
    return (
      <div className={css.notice}>
        <h2>{state.app.title} is not fully installed yet</h2>
        <p>An administrator of the portal has to finish the installation.</p>
      </div>
    );
  }
  if (rendered === undefined) return <div className={css.loading} aria-busy="true" />;
  if (rendered === null) {
    return (
      <div className={css.notice}>
        <h2>Nothing is bound here any more</h2>
        <p>The application has taken this item back. Reload the page to see the menus as they are now.</p>
      </div>
    );
  }
  return (
    <LiveFrame
      key={rendered.sid}
      rendered={rendered}
      request={request}
      title={title}
      sliderId={sliderId}
      onHeading={onHeading}
      hold={hold}
      onLoaded={onLoaded}
    />
  );
}

/** `null`: the portal has nothing to render. */
function useRendered(asked: string, request: FrameRequest, isClosed: boolean): RenderedFrame | null | undefined {
  const [answer, setAnswer] = useState<{ asked: string; rendered: RenderedFrame | null }>();
  const body = JSON.stringify(request);

  useEffect(() => {
    if (isClosed) return undefined;
    let isCurrent = true;
    const render = async () => {
      const rendered = await tell('frame', JSON.parse(body));
      if (isCurrent) setAnswer({ asked, rendered });
    };
    void render();
    return () => {
      isCurrent = false;
    };
  }, [asked, body, isClosed]);

  return answer?.asked === asked ? answer.rendered : undefined;
}
