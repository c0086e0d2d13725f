import { checkEmbedding, type Embedding } from '#portal/embedding.ts';

export interface Frame {
  readonly embedding: Embedding;
  /**
   * Sends a command to the portal's page (portal-contract 8.2).
   * @returns what it answered, by name; rejects with `Silence` after 10 s without an answer.
   */
  ask(command: 'getInitData' | 'refreshAuth'): Promise<Readonly<Record<string, unknown>>>;
}

/** Milliseconds; a refused token is never answered. */
const SILENCE = 10_000;

/** The portal's page has not answered. To `refreshAuth` that means no, and each no raises an alert. */
export class Silence extends Error {}

/** The page around this frame. Throws, before anything was sent, unless an admitted portal embeds us. */
export function openFrame(): Frame {
  const embedding = checkEmbedding({
    name: window.name,
    isFramed: window.parent !== window,
    location: window.location,
    parentOrigin: window.location.ancestorOrigins?.[0],
    portals: document.querySelector<HTMLMetaElement>('meta[name="portals"]')?.content ?? '',
  });
  const sid = window.name.split('|')[2] ?? '';
  let asked = 0;

  return {
    embedding,
    ask: (command) =>
      new Promise((resolve, reject) => {
        const id = `w${(asked += 1)}`;
        const timer = setTimeout(() => end(() => reject(new Silence(command))), SILENCE);
        function end(settle: () => void) {
          clearTimeout(timer);
          removeEventListener('message', receive);
          settle();
        }
        function receive({ origin, source, data }: MessageEvent<unknown>) {
          if (origin !== embedding.origin || source !== window.parent || typeof data !== 'string') return;
          if (data.startsWith(`${id}:`)) end(() => resolve(parse(data.slice(id.length + 1))));
        }
        addEventListener('message', receive);
        window.parent.postMessage(`${command}::${id}:${sid}`, embedding.origin);
      }),
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(text || '{}');
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
