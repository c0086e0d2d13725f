import { laterValue } from '#ui/later.tsx';

/** The search of lists, once it is there. */
export const laterSearching = laterValue(async () => (await import('./searching.ts')).searching);
