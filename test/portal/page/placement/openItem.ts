import { currentPath } from '#test/portal/page/route/address.ts';
import { openSlider } from '#test/portal/page/slider/sliders.ts';

interface Item {
  /** `app`: nothing is bound because nothing is installed, and the application itself answers (portal-contract 9.2). */
  id: number | 'app';
  placement: string;
  title: string;
}

/** Opens an item of a menu in a slider. `from` is the page it was opened on, told as `URI` (portal-contract 7.1). */
export function openItem(item: Item, options: Readonly<Record<string, string>>, from = currentPath()): void {
  const { id, placement, title } = item;
  const uri = new URL(from, location.origin).pathname;
  const request = { item: id, placement, options: { ...options, URI: uri } };
  void openSlider({ kind: 'app', request, title, width: undefined });
}
