import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Refusals, setupMutation, setupQuery } from '#api/placements.ts';
import { usePortal } from '#api/PortalContext.ts';
import { itemWords } from './placeWords.ts';
import { handlerOf, hasPlaces, isDone, type Plan, planOf } from './plan.ts';

/**
 * What is set up, what is missing, and the one step that mends it.
 *
 * @param address Where the portal is to find the app.
 */
export function useSetup(address: string) {
  const portal = usePortal();
  // Read anew each time: the portal may have taken an item away since.
  const { data: setup, error, refetch } = useQuery({ ...setupQuery(portal), refetchOnMount: 'always' });
  const { mutate, data: refusals, ...change } = useMutation(setupMutation(portal, useQueryClient()));
  const plan = setup && planOf(setup, address);

  async function install({ unbind, bind }: Plan) {
    const wordsOf = await itemWords();
    const added = bind.map((place) => ({ place, handler: handlerOf(place, address), words: wordsOf(place) }));
    mutate({ unbind, bind: added }, { onSuccess: finishIfComplete });
  }

  /** What could not be done must be read first: the portal reloads the page at once. */
  function finishIfComplete(failed: Refusals) {
    if (portal.isInstallMode && Object.keys(failed).length === 0) portal.finishInstall();
  }

  return {
    setup,
    plan,
    /** Whether all places that there are lead here, and there is one. */
    isComplete: plan !== undefined && hasPlaces(plan) && isDone(plan),
    readError: setup ? null : error,
    readAgain: () => void refetch(),
    install,
    isInstalling: change.isPending,
    installError: change.error,
    /** Undefined until something was done. */
    refusals,
  };
}
