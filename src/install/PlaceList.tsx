import type { Refusals } from '#api/placements.ts';
import { useLaterI18n } from '#i18n/LaterI18n.ts';
import { Badge } from '#ui/Badge.tsx';
import type { PlannedPlace } from './plan.ts';
import styles from './PlaceList.module.css';
import { placeNames, refusalWords } from './placeWords.ts';

interface PlaceListProps {
  places: readonly PlannedPlace[];
  /** Of the latest attempt, by place. */
  refusals: Refusals;
  /** Where the portal is to find the app. */
  address: string;
  /** Shows where each item leads, not only those that lead astray. */
  hasAddresses?: boolean;
  /** Says of a background worker that is missing while others are there how that comes about. */
  hasReasons?: boolean;
}

/** Where Roll Call will be found: what is done there, what is not, and why. */
export function PlaceList({ places, refusals, address, hasAddresses = false, hasReasons = false }: PlaceListProps) {
  const i18n = useLaterI18n();
  const { t } = i18n;

  return (
    <ul className={styles.list}>
      {places.map(({ place, state, handlers }) => {
        const refusal = refusals[place];
        return (
          <li key={place} className={styles.place}>
            <span>{t(placeNames[place])}</span>
            {refusal ? (
              <Badge tone="red" icon="warning">
                {t('install.failed')}
              </Badge>
            ) : (
              <Badge {...looks[state]}>{t(words[state])}</Badge>
            )}
            {(hasAddresses || state === 'moved') &&
              handlers.map((handler) => (
                <bdi key={handler} className={styles.handler} dir="ltr">
                  {handler}
                </bdi>
              ))}
            {hasReasons && !refusal && place === 'PAGE_BACKGROUND_WORKER' && isDropped(places) && (
              <p className={styles.hint}>{t('check.workerGone', { repair: t('check.repair') })}</p>
            )}
            {refusal && <p className={styles.reason}>{refusalWords(refusal, address, i18n)}</p>}
          </li>
        );
      })}
    </ul>
  );
}

/** The portal tells nobody that it took the worker away; that it alone is missing does. */
function isDropped(places: readonly PlannedPlace[]): boolean {
  const missing = places.filter(({ state }) => state === 'unbound').map(({ place }) => place);
  return missing.join() === 'PAGE_BACKGROUND_WORKER' && places.some(({ handlers }) => handlers.length > 0);
}

const words = {
  bound: 'install.ok',
  moved: 'install.moved',
  unbound: 'install.todo',
  unavailable: 'install.unavailable',
} as const;

const looks = {
  bound: { tone: 'green', icon: 'check' },
  moved: { tone: 'orange', icon: 'warning' },
  unbound: { tone: 'blue' },
  unavailable: { tone: 'neutral' },
} as const;
