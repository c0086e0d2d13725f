import { currentPath, withSettings } from '#test/portal/page/route/address.ts';
import { paths } from '#test/portal/page/route/route.ts';
import { closeSlider, openSlider, sliderStore } from '#test/portal/page/slider/sliders.ts';
import { loadPage, page } from '#test/portal/page/state/page.ts';
import { ask, tell } from '#test/portal/page/state/server.ts';
import { showWindow } from '#test/portal/page/window/windows.ts';
import type { FrameRequest } from '#test/portal/server/wire.ts';
import type { FrameEffects } from './effects.ts';

interface FrameOnPage {
  sid: string;
  request: FrameRequest;
  title: string;
  iframe: HTMLIFrameElement;
  /** Undefined for a full page. */
  sliderId: number | undefined;
  setHeading: (title: string) => void;
}

/** The SDK gives up on a new token after 10 s; this one comes later. */
const LATE = 12_000;
const MESSENGER_WIDTH = 1400;

/** What commands do in this miniature: the thin edge between the protocol and the page. */
export function pageEffects({ sid, request, title, iframe, sliderId, setHeading }: FrameOnPage): FrameEffects {
  return {
    async refreshAuth() {
      // Asked now: a test may have brought the trouble about since this page was loaded.
      const { settings } = await ask('state');
      if (settings.faults.some((fault) => fault.startsWith('refresh-late'))) await wait(LATE);
      const renewal = await tell('refresh', { sid });
      if (!renewal) showWindow({ kind: 'alert', text: 'Unable to get new token! Reload page, please!' });
      return renewal ?? undefined;
    },
    async setInstall() {
      await tell('setInstall', {});
    },
    async finishInstall() {
      await tell('finishInstall', {});
      await loadPage();
      if (sliderId === undefined) {
        location.assign(withInstallFinished(withSettings(currentPath())));
        return;
      }
      closeSlider(sliderId);
      // The same placement, through what the installer has bound.
      const bound = page().state.items.find(({ placement }) => placement === request.placement);
      void openSlider({
        kind: 'app',
        request: { ...request, item: bound?.id ?? 'app' },
        title: bound?.title ?? title,
        width: undefined,
      });
    },
    async setUserOption(name, value) {
      await tell('userOption', { name, value });
    },
    async setAppOption(name, value) {
      return (await tell('appOption', { name, value })) ?? undefined;
    },
    resize(size) {
      iframe.style.width = length(size.width);
      iframe.style.height = length(size.height);
      return size;
    },
    setTitle: setHeading,
    setScroll: (top) => iframe.closest('[data-scrolls]')?.scrollTo({ top }),
    reloadPage: () => location.reload(),
    openApplication: ({ options, title: own, width }) =>
      openSlider({
        kind: 'app',
        request: {
          item: 'app',
          placement: 'DEFAULT',
          options: { ...options, IFRAME: 'Y', IFRAME_TYPE: 'SIDE_SLIDER' },
        },
        title: own || page().state.app.title,
        width: width > 0 ? width : undefined,
      }),
    closeApplication() {
      const top = sliderStore.get().at(-1);
      if (top?.content.kind !== 'app') return undefined;
      closeSlider(top.id);
      return Promise.resolve();
    },
    openPath: (path, width) => openSlider({ kind: 'page', path, width }),
    openMessenger(dialogId) {
      const path = dialogId ? paths.chat(dialogId) : paths.messenger;
      void openSlider({ kind: 'page', path, width: MESSENGER_WIDTH });
    },
    openHistory: (dialogId) => void openSlider({ kind: 'page', path: paths.history(dialogId), width: undefined }),
    callTo: (userId, video) => showWindow({ kind: 'call', userId, video }),
    phoneTo: (number) => showWindow({ kind: 'phone', number }),
    selectUsers: (several) => chosenIn((done) => showWindow({ kind: 'users', several, done })),
    selectAccess: (chosen) => chosenIn((done) => showWindow({ kind: 'access', chosen, done })),
    selectCrm: () => chosenIn<void>((done) => showWindow({ kind: 'crm', done })),
  };
}

/** A chooser ends with a choice or with a cancel, and goes away with either. */
function chosenIn<Choice>(show: (done: (choice: Choice) => void) => void): Promise<Choice> {
  return new Promise((resolve) => show(resolve));
}

function withInstallFinished(address: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}install_finished=Y`;
}

function length(side: string | number): string {
  return typeof side === 'number' ? `${side}px` : side;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
