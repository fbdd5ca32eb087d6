import { el } from '../dom.js';

const WHOLE = 'Every figure as a table';

/** A card with a heading, a note below it if there is one, and a body to be filled. */
export function section(id, title, note) {
  const body = el('div', { className: 'body' });
  const root = el(
    'section',
    { className: 'card', id, 'aria-labelledby': `${id}-title` },
    el('h2', { id: `${id}-title` }, title),
    note ? el('p', { className: 'note' }, note) : null,
    body,
  );
  return { root, body };
}

/** What may be wider than a phone; with the keyboard, too, it can be reached to be moved. */
export function scrolling(label, content) {
  return el('div', { className: 'scroll', tabIndex: 0, role: 'region', 'aria-label': label }, content);
}

/** A table that is opened on demand: what a chart shows, for whoever does not see it. */
export function asTable(label, content) {
  return el('details', {}, el('summary', {}, WHOLE), scrolling(label, content));
}

/** Buttons of which one is pressed. */
export function switchOf(name, legend, options, onChange) {
  const root = el(
    'fieldset',
    { className: 'switch' },
    el('legend', { className: 'visually-hidden' }, legend),
    ...options.map(([value, label], i) =>
      el('label', {}, el('input', { type: 'radio', name, value, checked: i === 0 }), el('span', {}, label)),
    ),
  );
  root.addEventListener('change', (event) => onChange(event.target.value));
  return root;
}
