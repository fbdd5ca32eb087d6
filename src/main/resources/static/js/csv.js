import { refusal } from './words.js';

const HEAD = ['file', 'digit', 'confidence', 'uncertain', 'warnings', 'problem'];

function cell(value) {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet would take a file's name that begins so for a formula. */
function name(path) {
  return /^[=+\-@\t]/.test(path) ? `'${path}` : path;
}

/**
 * Results as a table (RFC 4180).
 *
 * @param {Array<{path: string, prediction: ?Object, problem: ?Object}>} results
 */
export function csv(results) {
  const rows = results.map(({ path, prediction, problem }) => [
    name(path),
    prediction?.digit,
    prediction?.confidence,
    prediction?.uncertain,
    prediction?.picture.warnings.join(' '),
    problem && refusal(problem),
  ]);
  return [HEAD, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
