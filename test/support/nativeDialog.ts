/**
 * jsdom has no modal dialogs yet (jsdom/jsdom#3294). This is the little of them that tests act on: open and closed,
 * first focus, and Esc as a `cancel` event. Focus keeping and the backdrop are tested in a real browser.
 */
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
  this.addEventListener('keydown', cancelOnEscape);
  this.querySelector<HTMLElement>('[autofocus], button, input, select, a[href]')?.focus();
};

HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.removeEventListener('keydown', cancelOnEscape);
  this.open = false;
};

function cancelOnEscape(this: HTMLDialogElement, event: KeyboardEvent) {
  if (event.key === 'Escape' && !event.defaultPrevented) {
    this.dispatchEvent(new Event('cancel', { cancelable: true }));
  }
}
