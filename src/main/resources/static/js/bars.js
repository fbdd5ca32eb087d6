import { el } from './dom.js';
import { percent } from './words.js';

/**
 * A list of digits with a bar each.
 *
 * @param {string} label what the bars show
 * @param {number[]} shares of the digits from 0 on, each 0 to 1
 * @param {?number} chosen the digit that stands out
 * @param {(share: number, digit: number) => string} text beside the bar
 */
export function bars(label, shares, chosen = null, text = (share) => percent(share)) {
  return el(
    'ol',
    { className: 'bars', start: 0, 'aria-label': label },
    ...shares.map((share, digit) => {
      const bar = el('span', { className: 'share' });
      bar.style.setProperty('--share', share);
      return el(
        'li',
        { className: digit === chosen ? 'chosen' : '' },
        el('span', { className: 'of' }, String(digit)),
        bar,
        el('span', { className: 'value' }, text(share, digit)),
      );
    }),
  );
}
