/** Where a frame stands; the portal allows commands by it. */
export interface FramePlace {
  placement: string;
  inSlider: boolean;
  /** Portals before rest 25.800.0 deny more, and know no messages in object form. */
  isOldBox: boolean;
}

/** Whether the portal ignores this command here (portal-contract 8.4, "Denied lists"). */
export function isDenied(command: string, place: FramePlace): boolean {
  switch (command) {
    case 'resizeWindow':
      return place.inSlider;
    case 'setTitle':
      return place.placement !== 'DEFAULT';
    case 'setScroll':
    case 'reloadWindow':
      return place.isOldBox && place.placement !== 'DEFAULT';
    default:
      return false;
  }
}
