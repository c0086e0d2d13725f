import type { FrameLocator, Page, Response } from '@playwright/test';

/** Fields of the portal whose content is shown as it comes. */
const SHOWN = /^(?:\w*name|title|work_position|email|website|\w*phone\w*|personal_mobile|scope|license)$/i;

/** Names that no language translates. */
const NAMES = ['Roll Call', 'im, placement, user_brief', 'npm start'];

/**
 * Watches what the portal tells the app, and finds words of plain English in the app that neither came from there nor
 * are names: nobody has given them to the translators. For pages in a pseudo-language.
 */
export function plainWordsOn(page: Page): (app: FrameLocator | Page) => Promise<string[]> {
  const known = new Set(NAMES);
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/rest/') && response.request().method() === 'POST') {
      reading.push(learn(response, known));
    }
  });

  return async (app) => {
    await Promise.all(reading);
    const texts = await app.locator('html').evaluate(textsOf);
    // The longest first, as names hold others.
    const foreign = [...known].toSorted((a, b) => b.length - a.length);
    const rest = (text: string) => foreign.reduce((left, name) => left.replaceAll(name, ' '), text);
    const isPlain = (text: string) => /[a-z]{3}/i.test(withoutAddresses(rest(text)));
    // A name may hold an address, and the port of an address a name that is a number.
    return texts.filter((text) => isPlain(text) && isPlain(withoutAddresses(text)));
  };
}

async function learn(response: Response, known: Set<string>): Promise<void> {
  // A page that is left takes its answers with it.
  const body: unknown = await response.json().catch(() => null);
  collect(body, '', known);
}

function collect(value: unknown, key: string, known: Set<string>): void {
  if (typeof value === 'string') {
    if (!SHOWN.test(key) || value.length < 2) return;
    const text = decoded(value.trim());
    // An address may be broken before its @.
    for (const part of [text, ...text.split(/(?=@)/)]) known.add(part);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  // A list is of what its own name says.
  for (const [name, part] of Object.entries(value)) collect(part, /^\d+$/.test(name) ? key : name, known);
}

/** Portals send what people have typed as HTML text (portal-contract TRAPS 52). */
function decoded(text: string): string {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#039': "'" };
  return text.replaceAll(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity);
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/https?:\/\/\S+/g, ' ');
}

/** Everything that is read or heard: texts, names, hints. Runs in the page. */
function textsOf(page: Element): string[] {
  const names = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'];
  const attributes = [...page.querySelectorAll('body *')].flatMap((element) =>
    names.flatMap((name) => element.getAttribute(name) ?? []),
  );
  const texts: string[] = [];
  const nodes = document.createTreeWalker(page.querySelector('body') ?? page, NodeFilter.SHOW_TEXT);
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (!node.parentElement?.closest('script, style')) texts.push(node.nodeValue ?? '');
  }
  return [...texts, ...attributes];
}
