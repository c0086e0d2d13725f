/** Knows which members a scrolling pane shows at the moment. */
interface OnScreen {
  /** The ref of the pane. */
  readonly attach: (pane: HTMLElement | null) => void;
  /** Ids of the members inside it, in order; found by `data-user-id`. */
  readonly ids: () => readonly number[];
}

export function onScreen(): OnScreen {
  let pane: HTMLElement | null = null;
  return {
    attach(element) {
      pane = element;
    },
    ids() {
      if (!pane) return [];
      const seen = pane.getBoundingClientRect();
      return Array.from(pane.querySelectorAll<HTMLElement>('[data-user-id]'))
        .filter((item) => {
          const { top, bottom } = item.getBoundingClientRect();
          return bottom >= seen.top && top <= seen.bottom;
        })
        .map((item) => Number(item.dataset['userId']));
    },
  };
}
