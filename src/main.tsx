import { connect } from '#portal/connect.ts';
import '#ui/tokens.css';
import '#ui/base.css';

// The handshake leaves before React is loaded: they wait for the network together.
const connecting = connect();
// Whoever awaits it draws the reason; until then it must not count as unhandled.
connecting.catch(() => undefined);

const root = document.getElementById('root');
if (root) void import('#app/mount.tsx').then(({ mount }) => mount(root, connecting));
