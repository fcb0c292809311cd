/**
 * All of the page's script: from one finding to the next, by key or button.
 * Without it every number is a link all the same.
 */
export const SCRIPT: string = `
const marks = [...document.querySelectorAll('a.m')];
const bar = document.getElementById('bar');
const count = document.getElementById('count');
let at = -1;
function go(step) {
  if (marks.length === 0) return;
  at = (at + step + marks.length) % marks.length;
  marks[at].focus({ preventScroll: true });
  marks[at].scrollIntoView({ block: 'center' });
  show();
}
function show() { count.textContent = (at + 1 || '–') + ' / ' + marks.length; }
document.addEventListener('focusin', ({ target }) => {
  const index = marks.indexOf(target);
  if (index >= 0) { at = index; show(); }
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const step = { n: 1, j: 1, p: -1, k: -1 }[event.key.toLowerCase()];
  if (step !== undefined) { event.preventDefault(); go(step); }
});
document.getElementById('previous').addEventListener('click', () => go(at < 0 ? 0 : -1));
document.getElementById('next').addEventListener('click', () => go(1));
if (marks.length > 0) { bar.hidden = false; show(); }
`;
