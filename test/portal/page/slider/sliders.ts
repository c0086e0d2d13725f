import { createStore } from '#test/portal/page/state/store.ts';
import type { FrameRequest } from '#test/portal/server/wire.ts';

export type SliderContent =
  | { kind: 'app'; request: FrameRequest; title: string; width: number | undefined }
  | { kind: 'page'; path: string; width: number | undefined };

export interface Slider {
  id: number;
  content: SliderContent;
}

/** Open sliders, the top one last. */
export const sliderStore = createStore<readonly Slider[]>([]);

const closing = new Map<number, () => void>();
let opened = 0;

/** Opens a slider above all others; settles when it has been closed. */
export function openSlider(content: SliderContent): Promise<void> {
  opened += 1;
  const id = opened;
  sliderStore.set((sliders) => [...sliders, { id, content }]);
  return new Promise((resolve) => closing.set(id, resolve));
}

/** Closes a slider and whatever is stacked upon it. */
export function closeSlider(id: number): void {
  const gone = sliderStore.get().filter((slider) => slider.id >= id);
  sliderStore.set((sliders) => sliders.filter((slider) => slider.id < id));
  for (const slider of gone.toReversed()) {
    closing.get(slider.id)?.();
    closing.delete(slider.id);
  }
}

export function closeTopSlider(): void {
  const top = sliderStore.get().at(-1);
  if (top) closeSlider(top.id);
}

export function closeAllSliders(): void {
  closeSlider(0);
}

/** Another page within the same slider. */
export function goInSlider(id: number, path: string): void {
  sliderStore.set((sliders) =>
    sliders.map((slider) =>
      slider.id === id && slider.content.kind === 'page' ? { id, content: { ...slider.content, path } } : slider,
    ),
  );
}
