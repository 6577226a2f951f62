/** What the page does by itself: search, filters, themes and keys. It reads texts of the page and writes none. */
export const SCRIPT = `
const root = document.documentElement;
const search = document.getElementById('search');
const count = document.getElementById('count');
const theme = document.getElementById('theme');
const groups = [...document.querySelectorAll('details.group')];
const sections = [...document.querySelectorAll('section')];
const chips = [...document.querySelectorAll('button[data-reach]')];
const texts = new Map(groups.map((group) => [group, group.textContent.toLowerCase()]));
const dark = matchMedia('(prefers-color-scheme: dark)');
let chosen = '';
const stored = () => { try { return localStorage.getItem('cdk8s-exposure-theme'); } catch { return null; } };
const show = (name) => { root.dataset.theme = name; theme.textContent = name === 'dark' ? 'Light' : 'Dark'; };
show(stored() || (dark.matches ? 'dark' : 'light'));
dark.addEventListener('change', () => stored() || show(dark.matches ? 'dark' : 'light'));
theme.addEventListener('click', () => {
  const name = root.dataset.theme === 'dark' ? 'light' : 'dark';
  show(name);
  try { localStorage.setItem('cdk8s-exposure-theme', name); } catch { /* pages of the file system may have no storage */ }
});
const filter = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter((word) => word !== '');
  let shown = 0;
  for (const group of groups) {
    const text = texts.get(group);
    group.hidden = !(words.every((word) => text.includes(word)) && (chosen === '' || group.dataset.reach.split(' ').includes(chosen)));
    shown += group.hidden ? 0 : Number(group.dataset.ways);
  }
  sections.forEach((section) => { section.hidden = [...section.querySelectorAll('details.group')].every((group) => group.hidden); });
  count.textContent = shown + ' of ' + count.dataset.all + ' shown';
};
search.addEventListener('input', filter);
chips.forEach((chip) => chip.addEventListener('click', () => {
  chosen = chosen === chip.dataset.reach ? '' : chip.dataset.reach;
  chips.forEach((other) => other.setAttribute('aria-pressed', String(other.dataset.reach === chosen)));
  filter();
}));
const openAll = (open) => groups.forEach((group) => { if (!group.hidden) group.open = open; });
const move = (step) => {
  const visible = groups.filter((group) => !group.hidden).map((group) => group.firstElementChild);
  const at = visible.indexOf(document.activeElement);
  const next = visible[at < 0 ? (step > 0 ? 0 : visible.length - 1) : Math.min(Math.max(at + step, 0), visible.length - 1)];
  if (next) { next.focus(); next.scrollIntoView({ block: 'nearest' }); }
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isTyping = document.activeElement === search;
  if (event.key === 'Escape') { search.value = ''; filter(); search.blur(); return; }
  if (event.key === 'ArrowDown' || (!isTyping && event.key === 'j')) { event.preventDefault(); move(1); return; }
  if (event.key === 'ArrowUp' || (!isTyping && event.key === 'k')) { event.preventDefault(); move(-1); return; }
  if (isTyping) return;
  if (event.key === '/') { event.preventDefault(); search.focus(); }
  if (event.key === 'o') openAll(true);
  if (event.key === 'c') openAll(false);
  if (event.key === 't') theme.click();
});
filter();
`;
