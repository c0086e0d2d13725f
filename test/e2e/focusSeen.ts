import type { FrameLocator } from '@playwright/test';

/**
 * What is wrong with the focus of a frame, '' for nothing: it must be on something, drawn with a line of 2 px at least
 * (WCAG 2.4.7, 2.4.13), inside the window, and not below something else (2.4.11).
 */
export function focusFault(app: FrameLocator): Promise<string> {
  return app.locator('html').evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return 'nothing has the focus';
    const name = `${element.tagName} "${element.getAttribute('aria-label') ?? element.textContent}"`;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name} shows no focus`;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const isInside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    if (!isInside) return `${name} is outside the window`;
    // Large parts are seen by their edges; of a control the middle must not be covered.
    if (element.matches('main, aside, nav, section, dialog, [role="list"]')) return '';
    const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return element.contains(seen) ? '' : `${name} is covered by ${seen?.tagName}.${seen?.className}`;
  });
}
