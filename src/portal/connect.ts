import { type B24Frame, initializeB24Frame } from '@bitrix24/b24jssdk';
import { checkEmbedding } from './embedding.ts';
import { framedPortal } from './framedPortal.ts';
import type { Portal } from './Portal.ts';
import { PortalError } from './PortalError.ts';
import { toPortalError } from './toPortalError.ts';

/** Milliseconds that a portal may take to answer; the SDK itself would wait for ever (sdk-notes trap 1). */
const HANDSHAKE_TIMEOUT = 8000;

/**
 * Shakes hands with the Bitrix24 page around this frame. Call it once per page: the SDK keeps its instance.
 *
 * @throws PortalError `outside` when no admitted portal embeds us (nothing has been sent then), `silent` when
 *   the portal did not answer in time.
 */
export async function connect(): Promise<Portal> {
  const embedding = checkEmbedding({
    name: window.name,
    isFramed: window.parent !== window,
    location: window.location,
    parentOrigin: window.location.ancestorOrigins?.[0],
    portals: document.querySelector<HTMLMetaElement>('meta[name="portals"]')?.content ?? '',
  });
  const frame = await inTime(shakeHands(), embedding.host);
  // The answer's PROTOCOL overrides the frame's name: an http answer would send tokens in the clear.
  if (frame.getTargetOrigin() !== embedding.origin) {
    throw new PortalError('outside', { code: 'PROTOCOL_MISMATCH', host: embedding.host });
  }
  return framedPortal(frame, embedding);
}

async function shakeHands(): Promise<B24Frame> {
  try {
    // One attempt each: reads are retried by the query client, writes never blindly (sdk-notes 2.10).
    return await initializeB24Frame({
      restrictionParams: { maxRetries: 1, retryOnNetworkError: false, hardErrorCodes: ['ERR_CANCELED'] },
    });
  } catch (thrown) {
    throw toPortalError(thrown, 'getInitData');
  }
}

async function inTime<T>(work: Promise<T>, host: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new PortalError('silent', { code: 'HANDSHAKE_TIMEOUT', method: 'getInitData', host }));
    }, HANDSHAKE_TIMEOUT);
  });
  try {
    return await Promise.race([work, end]);
  } finally {
    clearTimeout(timer);
  }
}
