/*
 * Runs in every frame before the page's own scripts and notes when what one waits for was painted, in milliseconds
 * since the frame began to navigate. It looks at what stands on the page, in the same way on every page compared.
 */
export interface Marks {
  /** The portal's answer to the handshake has come. */
  shaken?: number;
  /** The first card. By the browser's own word (Element Timing). */
  firstCard?: number;
  /** Everybody of the chat is listed, or said to be known. */
  everybody?: number;
  /** When the browser took the click, by its own clock. */
  click?: number;
  /** The switch has turned. */
  switched?: number;
  /** What the portal answered to it has been told. */
  confirmed?: number;
}

declare global {
  interface Window {
    marks: Marks;
  }
}

const MEMBERS = 300;
const marks: Marks = {};
window.marks = marks;

new PerformanceObserver((list) => {
  const texts = list.getEntries().filter(({ name }) => name === 'text-paint');
  for (const { startTime } of texts) marks.firstCard = Math.min(startTime, marks.firstCard ?? Infinity);
}).observe({ type: 'element', buffered: true });

/** A mutation is seen before it is painted. */
const observer = new MutationObserver(() => {
  const card = document.querySelector('[data-user-id]');
  if (!card) return;
  if (marks.firstCard === undefined) {
    for (const element of [card, ...card.querySelectorAll('*')]) element.setAttribute('elementtiming', 'card');
  }
  if (isEverybodyListed()) once('everybody');
  if (marks.click === undefined) return;
  if (isOn()) once('switched');
  if (isTold()) once('confirmed');
});
observer.observe(document, { childList: true, subtree: true, characterData: true, attributeFilter: ['aria-checked'] });

addEventListener('message', ({ timeStamp }) => (marks.shaken ??= timeStamp));
addEventListener('click', ({ timeStamp }) => (marks.click = timeStamp), { capture: true });

/** Where only the rows on screen are drawn, words tell how many are known. */
function isEverybodyListed(): boolean {
  return (
    document.querySelectorAll('[data-user-id]').length >= MEMBERS ||
    [...document.querySelectorAll('output')].some(({ textContent }) => textContent.includes(`of ${MEMBERS} online`))
  );
}

function isOn(): boolean {
  return document.querySelector('[role="switch"][aria-checked="true"]') !== null;
}

function isTold(): boolean {
  return [...document.querySelectorAll('output')].some(({ textContent }) => textContent === 'Do not disturb is on');
}

const due = new Set<keyof Marks>();

/** Notes the end of the frame that draws what has just changed: style, layout and paint are done then. */
function once(name: keyof Marks): void {
  if (due.has(name)) return;
  due.add(name);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => (marks[name] = performance.now()));
    port1.start();
    port2.postMessage(null);
  });
}
