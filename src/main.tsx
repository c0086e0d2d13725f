import { start } from '#app/start.ts';
import { tellNotLoaded } from '#app/tellNotLoaded.ts';
import { whenAsked } from '#app/whenAsked.ts';
import '#ui/tokens.css';
import '#ui/base.css';

// Reading React would hold up the handshake and the first request; behind them it waits for nothing but the network.
const starting = start();
const asked = whenAsked(starting);

const root = document.getElementById('root');
if (root) {
  asked
    .then(() => import('#app/mount.tsx'))
    .then(
      ({ mount }) => mount(root, starting),
      () => tellNotLoaded(root),
    );
}
