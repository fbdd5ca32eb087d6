/**
 * Creates an element. Text is always text: nothing that a client or a file is called can become markup.
 *
 * @param {string} name such as 'p'
 * @param {Object} properties of the element; those with a hyphen, 'role' and 'class' are set as attributes
 * @param {...(Node|string|null)} children null is left out
 * @returns {HTMLElement}
 */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (property in element && !property.includes('-')) {
      element[property] = value;
    } else {
      element.setAttribute(property, value);
    }
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** The element with an id, which must be there. */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) {
    throw new Error(`The page has no #${id}`);
  }
  return element;
}

/** Adds a style sheet to the page; done when it has arrived. */
export function styleSheet(href) {
  return new Promise((resolve, reject) => {
    document.head.append(el('link', { rel: 'stylesheet', href, onload: resolve, onerror: reject }));
  });
}

/**
 * A table with a header line and a header cell in each row.
 *
 * @param {string} caption
 * @param {string[]} columns
 * @param {Array<Array<string|Node>>} rows
 */
export function table(caption, columns, rows) {
  return el(
    'table',
    {},
    el('caption', { className: 'visually-hidden' }, caption),
    el(
      'thead',
      {},
      el('tr', {}, ...columns.map((column, i) => el('th', { scope: 'col', className: i ? 'number' : '' }, column))),
    ),
    el(
      'tbody',
      {},
      ...rows.map((row) =>
        el(
          'tr',
          {},
          ...row.map((cell, i) => (i ? el('td', { className: 'number' }, cell) : el('th', { scope: 'row' }, cell))),
        ),
      ),
    ),
  );
}
