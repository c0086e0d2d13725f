import type { FrameLocator, Page } from '@playwright/test';

/**
 * The texts of a frame of which a part can neither be seen nor be scrolled to, with what cuts them; a name that ends in
 * an ellipsis is meant to, and words for screen readers only are not there to be seen.
 */
export function clippedTexts(app: FrameLocator | Page): Promise<string[]> {
  return app.locator('html').evaluate((page) => {
    const TOLERANCE = 1;

    /** What lies beyond these edges cannot be reached by scrolling. */
    function isBeyond(text: DOMRect, box: Element): boolean {
      const { overflowX, overflowY } = getComputedStyle(box);
      const edges = box.getBoundingClientRect();
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isBeside = text.left < edges.left - TOLERANCE || text.right > edges.right + TOLERANCE;
      const isBelow = text.top < edges.top - TOLERANCE || text.bottom > edges.bottom + TOLERANCE;
      return (hides(overflowX) && isBeside) || (hides(overflowY) && isBelow);
    }

    /** From here on outwards nothing cuts what a scrolling box around the text shows on demand. */
    function scrolls(box: Element): boolean {
      const { overflowX, overflowY } = getComputedStyle(box);
      return [overflowX, overflowY].some((overflow) => overflow === 'auto' || overflow === 'scroll');
    }

    function cutterOf(text: DOMRect, around: Element): Element | undefined {
      for (let box: Element | null = around; box; box = box.parentElement) {
        if (isBeyond(text, box)) return box;
        if (scrolls(box)) return undefined;
      }
      const isOutside = text.left < -TOLERANCE || text.right > document.documentElement.clientWidth + TOLERANCE;
      return isOutside ? document.documentElement : undefined;
    }

    const found: string[] = [];
    const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const { parentElement } = node;
      if (!parentElement?.checkVisibility() || node.nodeValue?.trim() === '') continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const area = range.getBoundingClientRect();
      if (area.width === 0 || parentElement.closest('option')) continue;
      const cutter = cutterOf(area, parentElement);
      if (!cutter) continue;
      const { textOverflow, webkitLineClamp, clipPath } = getComputedStyle(cutter);
      if (textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || clipPath !== 'none') continue;
      found.push(`"${node.nodeValue}" by ${cutter.tagName}.${cutter.className}`);
    }
    return found;
  });
}
