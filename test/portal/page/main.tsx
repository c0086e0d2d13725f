import { createRoot } from 'react-dom/client';
import './tokens.css';
import './base.css';
import { App } from './App.tsx';
import { listenToRest } from './log/log.ts';
import { openAtOnce } from './openAtOnce.ts';
import { keepAddress } from './route/address.ts';
import { loadPage } from './state/page.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const state = await loadPage();
if (location.origin === state.origin) {
  const opening = new URLSearchParams(location.search).get('open');
  keepAddress();
  listenToRest();
  createRoot(root).render(<App />);
  if (opening !== null) openAtOnce(opening);
} else {
  // The frame's name, and thereby everything the application does, goes by the address the server knows itself by.
  location.replace(state.origin + location.pathname + location.search);
}
