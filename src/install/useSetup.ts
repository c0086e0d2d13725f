import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Refusals, setupMutation, setupQuery } from '#api/placements.ts';
import { usePortal } from '#api/PortalContext.ts';
import { isDone, type Plan, planOf } from './plan.ts';
import { titlesOf } from './placeWords.ts';

/**
 * What is set up, what is missing, and the one step that mends it.
 *
 * @param address Where the portal is to find the app.
 */
export function useSetup(address: string) {
  const portal = usePortal();
  const { data: setup, error, refetch } = useQuery(setupQuery(portal));
  const { mutate, data: refusals, ...change } = useMutation(setupMutation(portal, useQueryClient()));
  const plan = setup && planOf(setup, address);

  async function install({ unbind, bind }: Plan) {
    const added = await Promise.all(
      bind.map(async (place) => ({ place, handler: address, titles: await titlesOf(place) })),
    );
    mutate({ unbind, bind: added }, { onSuccess: finishIfComplete });
  }

  /** What could not be done must be read first: the portal reloads the page at once. */
  function finishIfComplete(failed: Refusals) {
    if (portal.isInstallMode && Object.keys(failed).length === 0) portal.finishInstall();
  }

  return {
    setup,
    plan,
    isComplete: plan !== undefined && isDone(plan),
    readError: setup ? null : error,
    readAgain: () => void refetch(),
    install,
    isInstalling: change.isPending,
    installError: change.error,
    /** Undefined until something was done. */
    refusals,
  };
}
