import { start } from '#app/start.ts';
import { tellNotLoaded } from '#app/tellNotLoaded.ts';
import '#ui/tokens.css';
import '#ui/base.css';

// Handshake and first request leave before React is loaded: they wait for the network together.
const starting = start();
// Whoever awaits it draws the reason; until then it must not count as unhandled.
starting.catch(() => undefined);

const root = document.getElementById('root');
if (root) {
  import('#app/mount.tsx').then(
    ({ mount }) => mount(root, starting),
    () => tellNotLoaded(root),
  );
}
