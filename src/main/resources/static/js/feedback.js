import { tellDigit } from './api.js';
import { el } from './dom.js';

/**
 * Asks whether an answer was right, and tells the service.
 *
 * @param {string} id of the answer
 * @param {number} digit that it gave
 */
export function feedback(id, digit) {
  const root = el('div', { className: 'feedback', role: 'group', 'aria-label': 'Was it right?' });
  const say = (...content) => root.replaceChildren(...content);

  const tell = async (truth) => {
    try {
      await tellDigit(id, truth);
      say(
        el('p', { role: 'status', tabIndex: -1 }, truth === digit ? 'Noted: it was right.' : `Noted: it was ${truth}.`),
      );
    } catch (problem) {
      say(el('p', { role: 'status', tabIndex: -1 }, problem.detail));
    }
    root.firstChild.focus();
  };

  const ask = () => {
    const others = Array.from({ length: 10 }, (_, i) => i).filter((i) => i !== digit);
    say(
      el('p', {}, 'What is it?'),
      el(
        'div',
        { className: 'choices' },
        ...others.map((other) =>
          el('button', { type: 'button', 'aria-label': `It is ${other}`, onclick: () => tell(other) }, String(other)),
        ),
      ),
    );
    root.querySelector('button').focus();
  };

  say(
    el('p', {}, 'Was it right?'),
    el('button', { type: 'button', onclick: () => tell(digit) }, 'Right'),
    el('button', { type: 'button', onclick: ask }, 'Wrong'),
  );
  return root;
}
