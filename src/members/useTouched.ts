import { type FocusEvent, useState } from 'react';

interface Touched {
  /** Somebody is looking closely: the pointer or the focus is in the list, or it was scrolled. */
  readonly isTouched: boolean;
  /** For the scrolling pane. */
  readonly handlers: {
    readonly onPointerEnter: () => void;
    readonly onPointerLeave: () => void;
    readonly onFocus: () => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
    readonly onScroll: (event: { currentTarget: HTMLElement }) => void;
  };
}

/** Whether a list should hold still. */
export function useTouched(): Touched {
  const [hasPointer, setPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const [isScrolled, setScrolled] = useState(false);
  return {
    isTouched: hasPointer || hasFocus || isScrolled,
    handlers: {
      onPointerEnter: () => setPointer(true),
      onPointerLeave: () => setPointer(false),
      onFocus: () => setFocus(true),
      onBlur: (event) => setFocus(event.currentTarget.contains(event.relatedTarget)),
      onScroll: (event) => setScrolled(event.currentTarget.scrollTop > 0),
    },
  };
}
