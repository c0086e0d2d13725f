import { describe, expect, test } from 'vitest';
import { checkEmbedding, type Surroundings } from '#portal/embedding.ts';
import { PortalError } from '#portal/PortalError.ts';

const framed: Surroundings = {
  name: 'acme.bitrix24.com|1|52df2309b7ca57fa93c8545c3650fa57',
  isFramed: true,
  location: { hostname: 'roll-call.example.org', pathname: '/' },
  parentOrigin: 'https://acme.bitrix24.com',
  portals: '',
};

function refusal(change: Partial<Surroundings>): string {
  try {
    checkEmbedding({ ...framed, ...change });
    return 'admitted';
  } catch (error) {
    if (!(error instanceof PortalError) || error.kind !== 'outside') throw error;
    return error.detail.code;
  }
}

describe('a portal is admitted', () => {
  test('from Bitrix24’s cloud over https', () => {
    expect(checkEmbedding(framed)).toMatchObject({ host: 'acme.bitrix24.com', origin: 'https://acme.bitrix24.com' });
    const name = 'firma.bitrix24.com.br|1|aa';
    expect(refusal({ name, parentOrigin: 'https://firma.bitrix24.com.br' })).toBe('admitted');
  });

  test('from any https host when Bitrix24 hosts the app', () => {
    const location = { hostname: 'b24-7.apps-bitrix24.com', pathname: '/b1/app_local/x/index.html' };
    const name = 'portal.example.org|1|aa';
    expect(refusal({ name, location, parentOrigin: 'https://portal.example.org' })).toBe('admitted');
    expect(refusal({ name: 'portal.example.org|0|aa', location, parentOrigin: undefined })).toBe('PORTAL_NOT_ADMITTED');
  });

  test.each([
    ['127.0.0.1', '127.0.0.1:8100|0|aa', 'http://127.0.0.1:8100'],
    ['box.local:8443', 'box.local:8443|1|aa', 'https://box.local:8443'],
    [' a.example , *.example.org ', 'intra.example.org|1|aa', 'https://intra.example.org'],
    ['BOX.local', 'Box.Local|0|aa', 'http://box.local'],
  ])('when the page names it: %s', (portals, name, parentOrigin) => {
    expect(refusal({ portals, name, parentOrigin })).toBe('admitted');
  });
});

describe('nothing is sent', () => {
  test.each([
    ['outside a frame', { isFramed: false }, 'NOT_FRAMED'],
    ['without a name', { name: '' }, 'NAME_MALFORMED'],
    ['to a name with a path', { name: 'acme.bitrix24.com/x|1|aa' }, 'NAME_MALFORMED'],
    ['to a name with a user', { name: 'acme.bitrix24.com@evil.example|1|aa' }, 'NAME_MALFORMED'],
    ['without a session', { name: 'acme.bitrix24.com|1|' }, 'NAME_MALFORMED'],
    ['to a port out of range', { name: 'box.local:99999|1|aa', portals: 'box.local' }, 'NAME_MALFORMED'],
    ['to a foreign host', { name: 'evil.example|1|aa' }, 'PORTAL_NOT_ADMITTED'],
    ['to a look-alike', { name: 'acme.bitrix24.com.evil.example|1|aa' }, 'PORTAL_NOT_ADMITTED'],
    ['to a suffix without its dot', { name: 'evilbitrix24.com|1|aa' }, 'PORTAL_NOT_ADMITTED'],
    ['to the cloud over http', { name: 'acme.bitrix24.com|0|aa' }, 'PORTAL_NOT_ADMITTED'],
    ['to the cloud on another port', { name: 'acme.bitrix24.com:8443|1|aa' }, 'PORTAL_NOT_ADMITTED'],
    ['to the parent of a named suffix', { name: 'example.org|1|aa', portals: '*.example.org' }, 'PORTAL_NOT_ADMITTED'],
    ['to everything by a bare star', { name: 'evil.example|1|aa', portals: '*.' }, 'PORTAL_NOT_ADMITTED'],
    ['when the embedding page is another', { parentOrigin: 'https://evil.example' }, 'EMBEDDER_MISMATCH'],
  ])('%s', (_case, change, code) => {
    expect(refusal(change)).toBe(code);
  });
});
