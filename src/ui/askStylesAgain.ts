const failed = new Set<HTMLLinkElement>();

// Such an event does not bubble.
document.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failed.add(target);
  },
  true,
);

/**
 * Asks anew for style sheets that did not come. Vite asks for each once in the life of the page, so that a part tried
 * again would come without its style.
 *
 * @throws Where one does not come again.
 */
export async function askStylesAgain(): Promise<void> {
  await Promise.all(Array.from(failed, replace));
}

async function replace(link: HTMLLinkElement): Promise<void> {
  failed.delete(link);
  const again = document.createElement('link');
  again.rel = 'stylesheet';
  again.crossOrigin = link.crossOrigin;
  again.href = link.href;
  const loading = new Promise<void>((resolve, reject) => {
    again.addEventListener('load', () => resolve());
    again.addEventListener('error', () => reject(new Error(`${link.href} did not load`)));
  });
  link.replaceWith(again);
  return loading;
}
