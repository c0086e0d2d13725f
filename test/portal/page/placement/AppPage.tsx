import { useState } from 'react';
import { AppFrame } from '#test/portal/page/frame/AppFrame.tsx';
import { cameFrom } from '#test/portal/page/route/address.ts';
import { usePlace } from '#test/portal/page/route/Place.tsx';
import { usePage } from '#test/portal/page/state/page.ts';
import type { FrameRequest } from '#test/portal/server/wire.ts';
import css from './AppPage.module.css';

interface AppPageProps {
  item: number | 'app';
  /** The page's own query, for DEFAULT. */
  options?: Readonly<Record<string, string>>;
}

const NO_OPTIONS = {};

/** The application as a whole page: its own (`DEFAULT`) or an item of the left menu. */
export function AppPage({ item, options = NO_OPTIONS }: AppPageProps) {
  const { state } = usePage();
  const { sliderId } = usePlace();
  // Where the person was when this page was opened; it does not change while it stands.
  const [uri] = useState(cameFrom);
  const [heading, setHeading] = useState<string>();

  const bound = state.items.find(({ id }) => id === item);
  const title = bound?.title ?? state.app.title;
  const request: FrameRequest = {
    item,
    placement: bound?.placement ?? 'DEFAULT',
    options: uri === undefined ? options : { ...options, URI: uri },
  };

  return (
    <section className={css.page}>
      <h1 className={css.heading}>{heading ?? title}</h1>
      <div className={css.card} data-scrolls>
        {state.mayUseApp ? (
          <AppFrame request={request} title={title} sliderId={sliderId} onHeading={setHeading} />
        ) : (
          <p className={css.refusal}>You have no access to this application. Ask an administrator of the portal.</p>
        )}
      </div>
    </section>
  );
}
