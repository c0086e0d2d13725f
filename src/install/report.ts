import type { Setup } from '#api/placements.ts';
import type { SelfCheck } from '#api/selfCheck.ts';
import type { Portal } from '#portal/Portal.ts';
import { missingScopes, type Plan } from './plan.ts';

interface Findings {
  portal: Pick<Portal, 'origin' | 'language' | 'placement'>;
  check: SelfCheck;
  setup: Setup;
  plan: Plan;
  /** Of this app. */
  address: string;
}

/**
 * The self-check as text for whoever helps, in English whatever the interface's language. Names of people, tokens and
 * the query of any address (which may hold either) never get in.
 */
export function reportOf({ portal, check, setup, plan, address }: Findings): string {
  const { edition, revision, unknownMethods, clockOffset, roundTrip } = check;
  const lines: readonly (readonly [string, string])[] = [
    ['Roll Call', `${import.meta.env.VITE_VERSION} (SDK ${import.meta.env.VITE_SDK_VERSION})`],
    ['Address', bare(address)],
    ['Portal', `${portal.origin}, ${edition || 'edition unknown'}, im ${revision ?? 'unknown'}`],
    ['Opened from', `${portal.placement}, language ${portal.language}`],
    ['Scopes', list(setup.scopes)],
    ['Scopes missing', list(missingScopes(setup.scopes))],
    ['Methods unknown', list(unknownMethods)],
    ['Server clock ahead', `${Math.round(clockOffset / 1000)} s`],
    ['Round trip', `${Math.round(roundTrip)} ms`],
    ...plan.places.map(({ place, state, handlers }) => [place, `${state}: ${list(handlers.map(bare))}`] as const),
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}

function list(items: readonly string[]): string {
  return items.join(', ') || 'none';
}

function bare(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/\/\/[^/@]*@/, '//');
}
