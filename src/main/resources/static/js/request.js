import { el } from './dom.js';
import { hasKey } from './key.js';

/** A file as curl's -F takes it, for a POSIX shell. */
function part(name) {
  if (/^[\w.-]+$/.test(name)) {
    return `image=@${name}`;
  }
  const escaped = name.replace(/[\\"]/g, '\\$&').replaceAll("'", "'\\''");
  return `'image=@"${escaped}"'`;
}

/** The same request for a terminal. */
export function curlLine(path, name) {
  const key = hasKey() ? '-H "X-API-Key: $API_KEY" ' : '';
  return `curl ${key}-F ${part(name)} '${new URL(path, document.baseURI)}'`;
}

async function copy(line, code) {
  try {
    await navigator.clipboard.writeText(line);
    return 'Copied';
  } catch {
    // Only pages from this machine or over TLS may write to the clipboard.
    getSelection().selectAllChildren(code);
    return 'Selected';
  }
}

/**
 * The request and its answer, for whoever wants to write a client.
 *
 * @param {string} path
 * @param {File} file that was sent
 * @param {?Object} answer
 */
export function requestDetails(path, file, answer) {
  const line = curlLine(path, file.name);
  const code = el('code', {}, line);
  const button = el('button', { type: 'button' }, 'Copy');
  button.addEventListener('click', async () => {
    button.textContent = await copy(line, code);
  });
  const details = el(
    'details',
    { className: 'request' },
    el('summary', {}, 'The request, to copy'),
    el('div', { className: 'line' }, el('pre', { tabIndex: 0, 'aria-label': 'curl line' }, code), button),
  );
  if (file.name === 'drawing.png') {
    const link = el('a', { download: file.name, href: '#' }, 'Save the drawing');
    link.addEventListener('click', () => {
      const url = URL.createObjectURL(file);
      link.href = url;
      setTimeout(() => URL.revokeObjectURL(url));
    });
    details.append(el('p', {}, link));
  }
  if (answer) {
    const shown = JSON.stringify(
      answer,
      (key, value) => (key === 'view' ? `${value.slice(0, 32)}…` : value),
      1,
    ).replace(/\n\s+(?=[\d.\]-])/g, ' ');
    details.append(el('pre', { tabIndex: 0, 'aria-label': 'Answer' }, el('code', {}, shown)));
  }
  return details;
}
