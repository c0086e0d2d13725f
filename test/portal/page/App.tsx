import { useEffect } from 'react';
import { EmulatorBar } from './emulator/EmulatorBar.tsx';
import css from './App.module.css';
import { navigate, usePath } from './route/address.ts';
import { BackgroundWorker } from './placement/BackgroundWorker.tsx';
import { PageView } from './PageView.tsx';
import { PlaceProvider } from './route/Place.tsx';
import { LeftMenu } from './shell/LeftMenu.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { SliderStack } from './slider/SliderStack.tsx';
import { sliderStore } from './slider/sliders.ts';
import { usePage } from './state/page.ts';
import { useStore } from './state/store.ts';
import { Windows } from './window/Windows.tsx';

/** The whole page: the portal, what slides over it, and apart from it the emulator's own controls. */
export function App() {
  const path = usePath();
  const { state } = usePage();
  const isCovered = useStore(sliderStore).length > 0;
  const { theme } = state.settings;

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  return (
    <PlaceProvider place={{ path, go: navigate, sliderId: undefined }}>
      <BackgroundWorker path={path} sliderId={undefined} />
      <div className={css.shell} inert={isCovered}>
        <TopBar />
        <LeftMenu />
        <main className={css.main} data-scrolls>
          <PageView />
        </main>
      </div>
      <SliderStack />
      <Windows />
      <EmulatorBar />
    </PlaceProvider>
  );
}
