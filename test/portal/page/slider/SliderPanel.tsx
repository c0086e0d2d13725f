import { useEffect, useRef, useState } from 'react';
import { AppFrame } from '#test/portal/page/frame/AppFrame.tsx';
import { PageView } from '#test/portal/page/PageView.tsx';
import { BackgroundWorker } from '#test/portal/page/placement/BackgroundWorker.tsx';
import { currentPath } from '#test/portal/page/route/address.ts';
import { PlaceProvider } from '#test/portal/page/route/Place.tsx';
import { routeOf, type Route } from '#test/portal/page/route/route.ts';
import { Icon } from '#test/portal/page/ui/Icon.tsx';
import css from './Slider.module.css';
import { closeSlider, goInSlider, type Slider } from './sliders.ts';

interface SliderPanelProps {
  slider: Slider;
  depth: number;
  isTop: boolean;
}

/** Accessible names of the portal's own pages in a slider. */
const NAMES: Readonly<Record<Route['kind'], string>> = {
  messenger: 'Messenger',
  history: 'Message history',
  employees: 'Employees',
  profile: 'Profile',
  app: 'Application',
  item: 'Application',
  unknown: 'Page of the portal',
};

/** Each further slider leaves the edge of the one below visible. */
const STEP = 28;

export function SliderPanel({ slider, depth, isTop }: SliderPanelProps) {
  const { id, content } = slider;
  const [openedOn] = useState(currentPath);
  const panel = useRef<HTMLDialogElement>(null);
  const name = content.kind === 'app' ? content.title : NAMES[routeOf(content.path).kind];

  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const width = content.width ?? 1180;
  return (
    <div className={css.layer} inert={!isTop}>
      <div className={css.veil} onClick={() => closeSlider(id)} aria-hidden="true" />
      <dialog
        open
        ref={panel}
        className={css.panel}
        aria-modal="true"
        aria-label={name}
        tabIndex={-1}
        style={{ inlineSize: `min(${width}px, calc(100% - ${72 + depth * STEP}px))` }}
      >
        <button type="button" className={css.close} aria-label={`Close ${name}`} onClick={() => closeSlider(id)}>
          <Icon name="close" />
        </button>
        {content.kind !== 'app' && <BackgroundWorker path={openedOn} sliderId={id} />}
        <div className={css.body} data-kind={content.kind} data-scrolls>
          {content.kind === 'app' ? (
            <AppFrame request={content.request} title={content.title} sliderId={id} />
          ) : (
            <PlaceProvider place={{ path: content.path, go: (path) => goInSlider(id, path), sliderId: id }}>
              <PageView />
            </PlaceProvider>
          )}
        </div>
      </dialog>
    </div>
  );
}
