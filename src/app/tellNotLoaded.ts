import styles from './tellNotLoaded.module.css';

/**
 * What draws everything did not come: no connection, or a new release has taken the old files away. Without React,
 * and in English, for the language has not come either. Reloading keeps what is open, which is in the address.
 */
export function tellNotLoaded(root: HTMLElement): void {
  const title = document.createElement('h1');
  title.className = styles.title ?? '';
  title.textContent = 'Roll Call did not load.';
  const text = document.createElement('p');
  text.textContent = 'There is no connection, or a new version is out.';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = styles.button ?? '';
  button.textContent = 'Reload';
  button.addEventListener('click', () => window.location.reload());
  const view = document.createElement('main');
  view.className = styles.view ?? '';
  view.lang = 'en';
  view.setAttribute('role', 'alert');
  view.append(title, text, button);
  root.replaceChildren(view);
}
