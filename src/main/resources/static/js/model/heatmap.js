import { el } from '../dom.js';
import { count, percent } from '../words.js';

const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

function sentence(actual, predicted, number, all) {
  if (actual === predicted) {
    return `${actual} read rightly: ${count(number)} of ${count(all)} (${percent(number / all, 2)}).`;
  }
  return `${actual} read as ${predicted}: ${count(number)} of ${count(all)} (${percent(all ? number / all : 0, 2)}).`;
}

/**
 * A confusion matrix as a heat map to hover, or to walk over with the arrow keys.
 *
 * @param {{labels: number[], matrix: number[][]}} report rows are actual digits, columns predicted ones
 * @param {(actual: number, predicted: number) => void} onChosen told of a cell that is clicked
 */
export function heatMap({ labels, matrix }, onChosen) {
  const told = el('p', { className: 'told', role: 'status' }, 'Point at a cell; click it to see its mistakes.');
  const worst = Math.max(1, ...matrix.flatMap((row, r) => row.filter((_, c) => c !== r)));
  const sums = matrix.map((row) => row.reduce((sum, number) => sum + number, 0));
  const cells = matrix.map((row, r) => row.map((number, c) => cell(number, r, c)));

  function cell(number, r, c) {
    const words = sentence(labels[r], labels[c], number, sums[r]);
    const button = el(
      'button',
      { type: 'button', tabIndex: r || c ? -1 : 0, 'aria-label': words },
      number ? String(number) : '',
    );
    // Misses are rare: beside what was read rightly they would all look the same.
    button.style.setProperty('--share', Math.sqrt(number / worst));
    button.classList.toggle('right', r === c && number > 0);
    const tell = () => {
      told.textContent = words;
    };
    button.addEventListener('mouseenter', tell);
    button.addEventListener('focus', tell);
    button.addEventListener('click', () => onChosen(labels[r], labels[c]));
    button.addEventListener('keydown', (event) => walk(event, r, c));
    return button;
  }

  function walk(event, r, c) {
    const move = MOVES[event.key];
    const next = move && cells[r + move[0]]?.[c + move[1]];
    if (next) {
      event.preventDefault();
      cells[r][c].tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    }
  }

  return el(
    'div',
    { className: 'heatmap' },
    el(
      'table',
      {},
      el('caption', {}, 'Rows: what it was. Columns: what it was read as.'),
      el('thead', {}, el('tr', {}, el('td', {}), ...labels.map((label) => el('th', { scope: 'col' }, String(label))))),
      el(
        'tbody',
        {},
        ...cells.map((row, r) =>
          el('tr', {}, el('th', { scope: 'row' }, String(labels[r])), ...row.map((button) => el('td', {}, button))),
        ),
      ),
    ),
    told,
  );
}
