import type { Binding } from './EmulatedPortal.ts';
import type { PortalState } from './state.ts';
import { dayOf } from '#test/portal/rest/world/serverTime.ts';

const WORKER = 'PAGE_BACKGROUND_WORKER';

/** "A handler that takes longer than 3-5 seconds to load": the portal's patience, milliseconds. */
const PATIENCE = 5000;
/** "More than 10 times within a day on the same Bitrix24". */
const MOST_A_DAY = 10;

/**
 * Counts the slow loads of a day, of all people together; one too many takes the binding away
 * (widgets/universal/background-worker.md).
 * @returns the binding that went
 */
export function workerLoaded(state: PortalState, duration: number): Binding | undefined {
  const binding = state.bindings.find(({ placement }) => placement === WORKER);
  if (!binding || duration <= PATIENCE) return undefined;
  const day = dayOf(state.world.clock.now(), state.world.serverOffset);
  const count = (state.slowLoads.day === day ? state.slowLoads.count : 0) + 1;
  state.slowLoads = { day, count };
  if (count <= MOST_A_DAY) return undefined;
  state.slowLoads = { day, count: 0 };
  state.bindings = state.bindings.filter(({ id }) => id !== binding.id);
  return binding;
}
