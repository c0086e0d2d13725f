import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { restCalls } from './portalTest.ts';

/**
 * How many people the pages of a large chat hold that were asked for, the empty one behind the last of them too. Pages
 * that are read again do not count.
 */
export function peopleAskedFor(portal: EmulatedPortal): number {
  // The first page is not one of several.
  const others = restCalls(portal).flatMap(({ commands = {} }) =>
    Object.keys(commands).filter((key) => /^p\d$/.test(key)),
  );
  return 200 * (1 + others.length);
}
