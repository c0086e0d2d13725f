const gap = 4;
const margin = 8;

/**
 * Puts a `position: fixed` element below its anchor, or above where there is more room, never outside the window.
 * The start edges meet; in a right-to-left page these are the right ones.
 */
export function placeBeside(anchor: Element, floating: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - at.bottom - gap - margin;
  const above = at.top - gap - margin;
  const isBelow = below >= floating.scrollHeight || below >= above;
  floating.style.maxBlockSize = `${Math.max(isBelow ? below : above, 120)}px`;

  const { width, height } = floating.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const wished = isRightToLeft ? at.right - width : at.left;
  floating.style.left = `${Math.max(margin, Math.min(wished, clientWidth - width - margin))}px`;
  floating.style.top = `${Math.max(margin, isBelow ? at.bottom + gap : at.top - gap - height)}px`;
}
