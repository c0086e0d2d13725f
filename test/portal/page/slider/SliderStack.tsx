import { useEffect } from 'react';
import { useStore } from '#test/portal/page/state/store.ts';
import { SliderPanel } from './SliderPanel.tsx';
import { closeTopSlider, sliderStore } from './sliders.ts';

/** Sliders over the page. Escape closes the top one, wherever on the page focus is. */
export function SliderStack() {
  const sliders = useStore(sliderStore);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // An open dialog takes its own Escape.
      if (event.key === 'Escape' && !document.querySelector('dialog:modal')) closeTopSlider();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return sliders.map((slider, index) => (
    <SliderPanel key={slider.id} slider={slider} depth={index} isTop={index === sliders.length - 1} />
  ));
}
