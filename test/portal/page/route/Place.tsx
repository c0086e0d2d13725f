import { createContext, use, type MouseEvent, type ReactNode } from 'react';

interface Place {
  /** Path shown here, with its query. */
  path: string;
  go: (path: string) => void;
  /** Set inside a slider. */
  sliderId: number | undefined;
}

const PlaceContext = createContext<Place | undefined>(undefined);

/** Where a view stands: on the page, or in a slider that has a path of its own. */
export function PlaceProvider({ place, children }: { place: Place; children: ReactNode }) {
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

export function usePlace(): Place {
  const place = use(PlaceContext);
  if (!place) throw new Error('a view stands outside of every place');
  return place;
}

interface LinkProps {
  to: string;
  className?: string | undefined;
  label?: string;
  isCurrent?: boolean;
  children: ReactNode;
}

/** A link within the portal: follows without a reload, opens elsewhere as any link. */
export function Link({ to, className, label, isCurrent = false, children }: LinkProps) {
  const { go } = usePlace();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a
      href={to}
      className={className}
      onClick={follow}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </a>
  );
}
