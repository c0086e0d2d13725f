/** Ids of the members that a scrolling pane shows at the moment, in order; found by `data-user-id`. */
export function onScreen(pane: HTMLElement | null): readonly number[] {
  if (!pane) return [];
  const seen = pane.getBoundingClientRect();
  return Array.from(pane.querySelectorAll<HTMLElement>('[data-user-id]'))
    .filter((item) => {
      const { top, bottom } = item.getBoundingClientRect();
      return bottom >= seen.top && top <= seen.bottom;
    })
    .map((item) => Number(item.dataset['userId']));
}
