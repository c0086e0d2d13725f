import type { Page } from '@playwright/test';
import type { EmulatedPortal } from '#test/portal/rest/EmulatedPortal.ts';
import { restCalls } from './portalTest.ts';
import { answered } from './time.ts';

/** Tokens that outlive a test's days: their end is another test's matter. Seconds. */
const LONG = 9_999_999;

/** Sets the clocks of the portal and of the browser to one moment, from which both run on. */
export async function setClocks(portal: EmulatedPortal, page: Page, moment: string): Promise<void> {
  portal.configure({ tokenLife: LONG });
  await page.clock.install({ time: moment });
  portal.world.clock.set(Date.parse(moment));
}

/**
 * Lets time pass everywhere: timers of all frames fire as they would. What was asked before is answered before: in
 * half an hour that takes a moment, each answer under way would be given up as late.
 */
export async function pass(portal: EmulatedPortal, page: Page, minutes: number): Promise<void> {
  await answered(page.context());
  portal.world.clock.advance(minutes * 60_000);
  await page.clock.fastForward(minutes * 60_000);
}

/** What `user.option` of the viewer holds. */
export function optionsOf(portal: EmulatedPortal): Readonly<Record<string, unknown>> {
  const { USER_OPTIONS } = portal.initData(portal.openFrame('DEFAULT', {}).sid);
  return { ...Object(USER_OPTIONS) };
}

/** Keeps a plan, as a frame on another device would have made it. */
export function storePlan(portal: EmulatedPortal, until: string, back = 'online'): void {
  portal.viewer().status = 'dnd';
  portal.setUserOption('dnd', JSON.stringify({ v: 1, until: Date.parse(until), back, nonce: 'n1' }));
}

export function storeHours(portal: EmulatedPortal, days: readonly number[], from: number, to: number): void {
  portal.setUserOption('hours', JSON.stringify({ v: 1, days, from, to, done: 0 }));
}

/** Commands of a method that reached the portal, in order. */
export function commandsOf(portal: EmulatedPortal, method: string): string[] {
  return restCalls(portal)
    .filter(({ status }) => status === 200)
    .flatMap(({ commands }) => Object.values(commands ?? {}))
    .filter((command) => command.split('?')[0] === method);
}

/** How often somebody asked for what `user.option` holds. */
export function looksOf(portal: EmulatedPortal): number {
  return restCalls(portal).filter(({ commands }) => commands?.['options'] !== undefined).length;
}
