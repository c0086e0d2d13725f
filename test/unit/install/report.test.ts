import { expect, test } from 'vitest';
import { planOf } from '#install/plan.ts';
import { reportOf } from '#install/report.ts';

const check = { edition: 'de_std', revision: 32, unknownMethods: [], clockOffset: 61_200, roundTrip: 87.4 };
const portal = { origin: 'https://acme.bitrix24.com', language: 'de', placement: 'DEFAULT' } as const;

test('the report says how things stand, and keeps what an address may carry to itself', () => {
  const setup = {
    scopes: ['im', 'placement'],
    offered: ['LEFT_MENU'],
    bindings: [{ placement: 'LEFT_MENU', handler: 'https://anna:pw@old.example/?AUTH_ID=secret#token' }],
  };
  const address = 'https://app.example/';
  const report = reportOf({ portal, check, setup, plan: planOf(setup, address), address });

  expect(report).toContain('Portal: https://acme.bitrix24.com, de_std, im 32');
  expect(report).toContain('Scopes missing: user_brief');
  expect(report).toContain('LEFT_MENU: moved: https://old.example/');
  expect(report).toContain('IM_SIDEBAR: unavailable: none');
  expect(report).toContain('Server clock ahead: 61 s');
  expect(report).not.toMatch(/secret|token|anna|pw/);
});
