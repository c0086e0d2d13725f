/** What `openPath` makes of a path: a page of this portal and how wide its slider is, or a refusal. */
export type PortalPath = { kind: 'open'; path: string; width: number } | { kind: 'refused' };

// Start of the text as sent, trailing slash needed (portal-contract 8.5, Jan 2026). The portal looks at the text before
// any `..` is resolved: that is why the SDK's dummies, which also choose the width, let every path of the portal pass.
const ALLOWED: readonly (readonly [RegExp, width: number])[] = [
  [/^\/crm\/type\//, 1640],
  [/^\/crm\/company\/requisite\//, 950],
  [/^\/crm\/(deal|lead|contact|company)\//, 1920],
  [/^\/company\/personal\/user\/\d+\/groups\/create\//, 1200],
  [/^\/company\/personal\/user\/\d+\//, 1200],
  [/^\/workgroups\/group\/\d+\//, 900],
  [/^\/marketplace\//, 1640],
];

/** Tests and resolves the path of an `openPath` command against the portal's `origin`. */
export function portalPath(path: unknown, origin: string): PortalPath {
  if (typeof path !== 'string') return { kind: 'refused' };
  const allowed = ALLOWED.find(([start]) => start.test(path));
  if (!allowed || !URL.canParse(path, origin)) return { kind: 'refused' };

  const url = new URL(path, origin);
  if (url.origin !== origin) return { kind: 'refused' };
  url.searchParams.delete('IFRAME');
  url.searchParams.delete('IFRAME_TYPE');
  return { kind: 'open', path: url.pathname + url.search, width: allowed[1] };
}
