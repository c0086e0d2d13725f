import http from 'node:http';
import type { AddressInfo } from 'node:net';
import realAxios from 'axios';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import ourAxios, { AxiosError } from '#portal/sdk/axios.ts';

const ERROR = JSON.stringify({ error: 'expired_token', error_description: 'The access token provided has expired' });

/** What a portal, its edge or the network do to a request, by path. */
const SCENES: Readonly<Record<string, (response: http.ServerResponse) => void>> = {
  '/ok': (response) => response.end(JSON.stringify({ result: [1], time: {} })),
  '/refused': (response) => response.writeHead(401).end(ERROR),
  '/busy': (response) => response.writeHead(503).end(JSON.stringify({ error: 'QUERY_LIMIT_EXCEEDED' })),
  '/gateway': (response) => response.writeHead(502).end('<html>Bad gateway</html>'),
  '/html': (response) => response.end('<html>Sign in</html>'),
  '/malformed': (response) => response.end('{"result": [1'),
  '/reset': (response) => response.destroy(),
  '/silent': () => undefined,
};

const bodies: string[] = [];
let origin = '';
const server = http.createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    bodies.push(`${request.headers['content-type']?.split(';')[0]} ${Buffer.concat(parts).toString()}`);
    SCENES[request.url ?? '']?.(response);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // Listening on TCP, the address is an object.
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => server.closeAllConnections());

const config = { timeout: 300, timeoutErrorMessage: 'Request timeout exceeded' };
const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
const clients = {
  real: realAxios.create({ ...config, adapter: 'fetch', headers: { post: headers } }),
  ours: ourAxios.create(config),
};

/** What the SDK reads of an answer or an error (sdk-notes 2.9). */
async function outcome(client: 'real' | 'ours', path: string): Promise<unknown> {
  try {
    const { status, data } = await clients[client].post(origin + path, { halt: 0 });
    return { status, data };
  } catch (error) {
    const known = client === 'real' ? realAxios.isAxiosError(error) : error instanceof AxiosError;
    const { code, response, message } = Object(error);
    // For a timeout the SDK goes by the message; the codes of axios's own adapters differ.
    if (message.includes('timeout')) return { known, isTimeout: true };
    return { known, code, status: response?.status, data: response?.data };
  }
}

describe('what stands in for axios answers the SDK as axios does', () => {
  test.each(Object.keys(SCENES))('%s', async (path) => {
    expect(await outcome('ours', path)).toEqual(await outcome('real', path));
  });

  test('and sends the same form', async () => {
    bodies.length = 0;
    const data = {
      halt: 0,
      cmd: { r0: 'im.user.list.get?ID%5B0%5D=1&x=a+b', r1: 'profile?' },
      list: [4, 5],
      auth: 'ä&=',
    };
    await clients.real.post(`${origin}/ok`, data);
    await clients.ours.post(`${origin}/ok`, data);
    const [real = '', ours = ''] = bodies.map((body) => decodeURIComponent(body.replaceAll('+', ' ')));
    expect(ours.replaceAll(/\[\d+\]/g, '[]')).toBe(real.replaceAll(/\[\d+\]/g, '[]'));
  });
});
