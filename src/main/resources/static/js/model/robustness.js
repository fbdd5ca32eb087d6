import { el, table } from '../dom.js';
import { count, percent } from '../words.js';
import { scrolling } from './parts.js';

/** The report of /metrics/robustness. */
export function showRobustness({ corruptions, others }) {
  if (!corruptions.length && !others.length) {
    return [el('p', { className: 'note' }, 'This was not measured of this version.')];
  }
  return [
    el(
      'div',
      { className: 'pair' },
      scrolling(
        'Errors on spoilt pictures',
        table(
          'Errors on spoilt test pictures',
          ['Spoilt by', 'Network', 'Service'],
          corruptions.map((c) => [c.name.replaceAll('_', ' '), percent(c.networkError), percent(c.serviceError)]),
        ),
      ),
      scrolling(
        'What is no digit',
        table(
          'What is no digit, told apart',
          ['No digit', 'Pictures', 'Refused or not sure'],
          others.map((o) => [o.name, count(o.count), percent(o.flagged)]),
        ),
      ),
    ),
  ];
}
