import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { logFrame } from '#test/portal/page/log/log.ts';
import { usePage } from '#test/portal/page/state/page.ts';
import type { FrameRequest, RenderedFrame } from '#test/portal/server/wire.ts';
import css from './AppFrame.module.css';
import { createFrameHost } from './createFrameHost.ts';
import { frameCommands } from './frameCommands.ts';
import { pageEffects } from './pageEffects.ts';

interface LiveFrameProps {
  rendered: RenderedFrame;
  request: FrameRequest;
  title: string;
  sliderId: number | undefined;
  onHeading: ((title: string) => void) | undefined;
  hold: number;
  onLoaded: ((duration: number) => void) | undefined;
}

// No clipboard, no fullscreen, no sandbox (portal-contract 7.6).
const ALLOW = 'geolocation *; microphone *; camera *; autoplay *;';

/** The frame itself: named, filled by the form's POST (or by GET as a static application), and listened to. */
export function LiveFrame({ rendered, request, title, sliderId, onHeading, hold, onLoaded }: LiveFrameProps) {
  const { sid, name, action, form, initData } = rendered;
  const { state } = usePage();
  const iframeRef = useRef<HTMLIFrameElement>(null);
  const formRef = useRef<HTMLFormElement>(null);
  const [byPost] = useState(state.settings.opening === 'post');

  const listen = useEffectEvent((iframe: HTMLIFrameElement) => {
    const effects = pageEffects({
      sid,
      request,
      title,
      iframe,
      sliderId,
      setHeading: (heading) => onHeading?.(heading),
    });
    return createFrameHost({
      sid,
      appOrigin: new URL(action).origin,
      place: {
        placement: request.placement,
        inSlider: sliderId !== undefined,
        isOldBox: state.settings.box === 'oldBox',
      },
      commands: frameCommands({ origin: state.origin, initData, effects }),
      post: (text, targetOrigin) => iframe.contentWindow?.postMessage(text, targetOrigin),
      trace: (entry) => logFrame(request.placement, entry),
    });
  });

  const load = useEffectEvent((iframe: HTMLIFrameElement) => {
    const begun = Date.now();
    iframe.addEventListener('load', () => onLoaded?.(Date.now() - begun), { once: true });
    if (hold === 0) formRef.current?.submit();
    return hold === 0 ? undefined : setTimeout(() => formRef.current?.submit(), hold);
  });

  useEffect(() => {
    if (!iframeRef.current) return undefined;
    const receive = listen(iframeRef.current);
    addEventListener('message', receive);
    const timer = load(iframeRef.current);
    return () => {
      clearTimeout(timer);
      removeEventListener('message', receive);
    };
  }, []);

  return (
    <>
      {byPost && (
        <form ref={formRef} method="post" action={action} target={name} hidden>
          {Object.entries(form).map(([field, value]) => (
            <input key={field} type="hidden" name={field} value={value} readOnly />
          ))}
        </form>
      )}
      {/* The portal's own frames have no sandbox (portal-contract 7.6), and what the app may do depends on it. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        ref={iframeRef}
        className={css.frame}
        name={name}
        title={title}
        allow={ALLOW}
        {...(byPost ? {} : { src: action })}
      />
    </>
  );
}
