/** What frames of this application in one browser tell each other. Never more than hints. */
export type News =
  | { readonly kind: 'ping' }
  /** Only a worker answers a ping. */
  | { readonly kind: 'here' }
  /** Somebody is about to act: nobody else need for a while. */
  | { readonly kind: 'busy' }
  | Change;

/** What `user.option` holds now. */
export interface Change {
  readonly kind: 'changed';
  /** What it held before, `plan` and `hours` in one: whoever knows something else must read for itself. */
  readonly was: string;
  readonly plan: string;
  readonly hours: string;
  /** The server's time. Milliseconds since epoch. */
  readonly now: number;
}

export interface Channel {
  tell(news: News): void;
  close(): void;
}

/**
 * A worker loaded before a plan was made learns of it here, without a request. Silent where the frame may not have a
 * channel; then it learns of it at the next page.
 *
 * @param host Of the portal: frames of several portals may share a browser's storage.
 */
export function openChannel(host: string, onNews: (news: News) => void): Channel {
  try {
    const channel = new BroadcastChannel(`roll-call ${host}`);
    // Any page of this origin can speak here, also one of another version, and on a shared address of another maker.
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isNews(data)) onNews(data);
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none: this origin alone hears it
    return { tell: (news) => channel.postMessage(news), close: () => channel.close() };
  } catch {
    return { tell: () => undefined, close: () => undefined };
  }
}

function isNews(data: unknown): data is News {
  // Whatever it is, it can be asked.
  const { kind, plan, hours }: Partial<Record<string, unknown>> = Object(data);
  return kind === 'changed' ? typeof plan === 'string' && typeof hours === 'string' : typeof kind === 'string';
}
