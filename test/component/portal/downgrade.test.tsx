import { expect, test, vi } from 'vitest';
import { connect } from '#portal/connect.ts';
import { portalAround } from '#test/support/portalAround.ts';

test('a portal that falls back to http in its answer is refused before a token has travelled', async () => {
  const fetched = vi.fn<typeof fetch>();
  vi.stubGlobal('fetch', fetched);
  const sent = vi.spyOn(XMLHttpRequest.prototype, 'send');
  portalAround(0);
  const refusal = await connect().catch((reason: unknown) => reason);
  expect(refusal).toMatchObject({
    name: 'PortalError',
    kind: 'outside',
    detail: { code: 'PROTOCOL_MISMATCH', host: 'acme.bitrix24.com' },
  });
  expect(fetched).not.toHaveBeenCalled();
  expect(sent).not.toHaveBeenCalled();
  expect(JSON.stringify(refusal)).not.toContain('token');
});
