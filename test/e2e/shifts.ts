import type { FrameLocator, Page } from '@playwright/test';

/** Keeps every layout shift that the browser counts in the app's frame, with what moved and from where to where. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window === window.top) return;
    const shifts: { told: string; isInCards: boolean }[] = [];
    Object.assign(window, { shifts });
    // These entries are not in TypeScript's DOM types.
    interface Source {
      readonly node: Element | null;
      readonly previousRect: DOMRectReadOnly;
      readonly currentRect: DOMRectReadOnly;
    }
    type Shift = PerformanceEntry & { readonly value: number; readonly sources: readonly Source[] };
    const isInCard = ({ node }: Source) =>
      Boolean((node?.nodeType === Node.ELEMENT_NODE ? node : node?.parentElement)?.closest('[role="listitem"]'));
    const told = ({ x, y, width, height }: DOMRectReadOnly) => [x, y, width, height].map(Math.round).join(' ');
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as unknown as Shift[]) {
        const moved = sources.map(
          ({ node, previousRect, currentRect }) =>
            `${node?.nodeName}.${node?.className ?? ''} ${told(previousRect)} → ${told(currentRect)}`,
        );
        shifts.push({ told: `${value.toFixed(4)}: ${moved.join('; ')}`, isInCards: sources.every(isInCard) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * The shifts so far. Where people are sorted in as more of them load, cards change places and words as long as nobody
 * looks closely (useMemberOrder.ts): that is meant, so there only what moves outside of cards counts, rows among it.
 */
export async function shiftsIn(app: FrameLocator, areCardsSorted = false): Promise<readonly string[]> {
  const shifts = await app.locator('html').evaluate(() => Reflect.get(window, 'shifts'));
  // As `recordShifts` keeps them.
  const kept = shifts as readonly { told: string; isInCards: boolean }[];
  return kept.filter(({ isInCards }) => !(areCardsSorted && isInCards)).map(({ told }) => told);
}
