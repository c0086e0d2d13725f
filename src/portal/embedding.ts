import { PortalError } from './PortalError.ts';

/** The portal that frames us, as far as the browser and the frame's name tell. */
export interface Embedding {
  /** With the port where it is not the default. */
  readonly host: string;
  /** What messages are posted to and accepted from. */
  readonly origin: string;
  /** This page lives where Bitrix24 puts other people's applications, too. */
  readonly isHostShared: boolean;
}

/** What is known before the first byte is sent. */
export interface Surroundings {
  /** `window.name`: `host|protocol|sid` (portal-contract 8.1). */
  readonly name: string;
  readonly isFramed: boolean;
  /** Where this page itself lives. */
  readonly location: { readonly hostname: string; readonly pathname: string };
  /** `location.ancestorOrigins[0]`; undefined where the browser does not tell (Firefox). */
  readonly parentOrigin: string | undefined;
  /** Content of `<meta name="portals">`: comma separated `host`, `host:port` or `*.suffix`. */
  readonly portals: string;
}

const NAME = /^(?<host>[a-z0-9.-]+(?::\d{1,5})?)\|(?<protocol>[01])\|[a-z0-9]+$/i;

/** Domain zones in which Bitrix24 hosts portals, each `name.bitrix24.<zone>`. */
const ZONES = 'com eu de fr it pl es ru by kz ua in cn id vn jp uk com.br com.tr'.split(' ');

/**
 * Checks who embeds us. Any page can frame the app under a name of its choice and would then receive
 * everything the app sends (sdk-notes 6), so nothing is sent before this has passed.
 *
 * Admitted are Bitrix24's cloud over https, any https portal when Bitrix24 itself hosts this page (static
 * application), and the hosts named in `<meta name="portals">`; only those may use http.
 *
 * @throws PortalError `outside`, its code saying which check failed.
 */
export function checkEmbedding({ name, isFramed, location, parentOrigin, portals }: Surroundings): Embedding {
  const parts = NAME.exec(name)?.groups;
  if (!isFramed || !parts) throw new PortalError('outside', { code: isFramed ? 'NAME_MALFORMED' : 'NOT_FRAMED' });

  const isSecure = parts['protocol'] === '1';
  const url = parseOrigin(`${isSecure ? 'https' : 'http'}://${parts['host']}`);
  if (!url) throw new PortalError('outside', { code: 'NAME_MALFORMED' });

  const isNamed = portals.split(',').some((pattern) => matches(pattern.trim().toLowerCase(), url));
  const isHostShared = isHostedByBitrix24(location);
  const isAdmitted = isNamed || (isSecure && (isCloudPortal(url) || isHostShared));
  if (!isAdmitted) throw new PortalError('outside', { code: 'PORTAL_NOT_ADMITTED', host: url.host });
  if (parentOrigin !== undefined && parentOrigin !== url.origin) {
    throw new PortalError('outside', { code: 'EMBEDDER_MISMATCH', host: hostOf(parentOrigin) });
  }
  return { host: url.host, origin: url.origin, isHostShared };
}

function matches(pattern: string, { hostname, host }: URL): boolean {
  if (pattern.startsWith('*.')) return pattern.length > 2 && hostname.endsWith(pattern.slice(1));
  return pattern !== '' && (pattern === hostname || pattern === host);
}

function isCloudPortal({ hostname, port }: URL): boolean {
  return port === '' && ZONES.some((zone) => hostname.endsWith(`.bitrix24.${zone}`));
}

/** Where Bitrix24 puts the files of a static application (portal-contract 8.1). */
function isHostedByBitrix24({ hostname, pathname }: Surroundings['location']): boolean {
  return (
    /(?:\.apps-bitrix24\.com|\.bitrix24-cdn\.com|^app\.bitrix24\.com)$/.test(hostname) ||
    ZONES.some((zone) => hostname === `cdn.bitrix24.${zone}`) ||
    (hostname.endsWith('.amazonaws.com') && pathname.includes('/app_local/'))
  );
}

function parseOrigin(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

function hostOf(origin: string): string {
  return parseOrigin(origin)?.host ?? origin;
}
