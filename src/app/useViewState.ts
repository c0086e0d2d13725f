import { useSyncExternalStore } from 'react';
import { onViewState, readViewState, type ViewState } from './viewState.ts';

/** A part of the state; who uses it is drawn anew when that part changes. */
export function useViewState<Part extends keyof ViewState>(part: Part): ViewState[Part] {
  return useSyncExternalStore(onViewState, () => readViewState()[part]);
}
