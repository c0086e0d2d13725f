import type { SelectedAccess, SelectedUser } from '#test/portal/page/frame/effects.ts';
import { createStore } from '#test/portal/page/state/store.ts';

/** What stands above the page because a frame asked for it. */
export type PortalWindow =
  | { kind: 'call'; userId: number; video: boolean }
  | { kind: 'phone'; number: string }
  | { kind: 'alert'; text: string }
  | { kind: 'users'; several: boolean; done: (chosen: readonly SelectedUser[] | undefined) => void }
  | { kind: 'access'; chosen: readonly string[]; done: (chosen: readonly SelectedAccess[] | undefined) => void }
  | { kind: 'crm'; done: () => void };

/** One window of each kind at most: a second `selectUser` takes the place of the first, as in the portal. */
export const windowStore = createStore<readonly PortalWindow[]>([]);

export function showWindow(shown: PortalWindow): void {
  windowStore.set((windows) => [...windows.filter(({ kind }) => kind !== shown.kind), shown]);
}

export function hideWindow(kind: PortalWindow['kind']): void {
  windowStore.set((windows) => windows.filter((shown) => shown.kind !== kind));
}
