/** Chromium tells beforehand whether a frame may write; asking all the same would log a violation in the console. */
interface PolicyDocument {
  featurePolicy?: { allowsFeature?: (feature: string) => boolean };
}

function mayWriteClipboard(): boolean {
  // `featurePolicy` is not in TypeScript's DOM types; every part of it is optional here.
  const { featurePolicy } = document as PolicyDocument;
  return featurePolicy?.allowsFeature?.('clipboard-write') ?? true;
}

/**
 * Copies a text, call it from a click. Bitrix24 does not delegate the clipboard to an app's frame (portal-contract
 * 7.6), so the old command, which needs no permission, stands in.
 *
 * @param beside An element next to the control: inside a modal dialog nothing outside it can hold a selection.
 * @returns Whether the text is on the clipboard. Focus is where it was.
 */
export async function copyText(text: string, beside: Element): Promise<boolean> {
  if (mayWriteClipboard()) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // Refused, or no `navigator.clipboard` at all outside https: the old way is next.
    }
  }
  return copySelection(text, beside);
}

function copySelection(text: string, beside: Element): boolean {
  const focused = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  // At 12pt iOS does not zoom in; out of sight, but where it stands, so that nothing scrolls.
  area.style.cssText = 'position:fixed;opacity:0;font-size:12pt;pointer-events:none';
  beside.after(area);
  try {
    area.focus({ preventScroll: true });
    area.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
