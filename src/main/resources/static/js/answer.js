import { bars } from './bars.js';
import { el } from './dom.js';
import { feedback } from './feedback.js';
import { aDigit, certainty, doubt, laterPage, percent, warning } from './words.js';

function note([wrong, change], ...action) {
  return el('li', {}, el('strong', {}, wrong), change ? ` ${change}` : '', ...action);
}

function notes(items) {
  return items.length ? el('ul', { className: 'notes' }, ...items) : null;
}

function frame(view, digit) {
  return el(
    'figure',
    { className: 'frame' },
    el('img', { src: view, width: 28, height: 28, alt: `The ${digit} as the network sees it, 28 by 28 pixels` }),
    el('figcaption', {}, 'What the network read, 28 × 28 pixels'),
  );
}

function probabilities(of) {
  return [
    el('h2', { className: 'small' }, 'All ten probabilities'),
    bars('Probability of each digit', of.probabilities, of.digit),
  ];
}

function verdict(text, answer, view) {
  const sure = el('p', { className: 'certainty' }, certainty(answer));
  sure.classList.toggle('uncertain', answer.uncertain);
  return el(
    'div',
    { className: 'verdict' },
    el('div', {}, el('p', { className: 'digit' }, text), sure),
    view ? frame(view, answer.digit) : null,
  );
}

/** What is told before anything was read. */
export function nothingYet() {
  return [
    el(
      'div',
      { className: 'nothing' },
      el('p', { className: 'digit', 'aria-hidden': 'true' }, '?'),
      el('p', {}, 'The answer appears here as soon as you pause.'),
    ),
  ];
}

/** An answer that is on its way. */
export function busy(seconds) {
  return `The service is busy. Trying again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
}

/** The one digit of a picture. */
export function oneDigit(answer, onSeveral) {
  const { warnings } = answer.picture;
  const why = doubt(answer, warnings);
  const page = laterPage(answer.picture);
  return [
    verdict(String(answer.digit), answer, answer.view),
    notes([
      ...(page ? [note(page)] : []),
      ...(why ? [note(why)] : []),
      ...warnings.map((code) =>
        code === 'several-marks'
          ? note(warning(code), el('button', { type: 'button', onclick: onSeveral }, 'Read as a number'))
          : note(warning(code)),
      ),
    ]),
    ...probabilities(answer),
    feedback(answer.id, answer.digit),
  ];
}

/**
 * The number in a picture, digit by digit.
 *
 * @param {Object} answer
 * @param {(index: number) => void} onChosen told which digit is looked at
 */
export function severalDigits(answer, onChosen) {
  const detail = el('div', { className: 'detail' });
  const buttons = answer.digits.map((digit, i) => {
    const button = el(
      'button',
      {
        type: 'button',
        'aria-pressed': 'false',
        onclick: () => choose(i),
        'aria-label': `${digit.digit}, ${certainty(digit)}`,
      },
      el('img', { src: digit.view, alt: '', width: 28, height: 28 }),
      el('span', {}, String(digit.digit)),
      el('small', {}, percent(digit.confidence, 0)),
    );
    button.classList.toggle('uncertain', digit.uncertain);
    return button;
  });

  function choose(chosen) {
    const digit = answer.digits[chosen];
    const why = doubt(digit, [], true);
    buttons.forEach((button, i) => button.setAttribute('aria-pressed', String(i === chosen)));
    detail.replaceChildren(
      ...[
        el(
          'p',
          { className: 'of' },
          `Digit ${chosen + 1} of ${answer.digits.length}: ${digit.digit}, ${certainty(digit)}`,
        ),
        why ? notes([note(why)]) : null,
        ...probabilities(digit),
        feedback(digit.id, digit.digit),
      ].filter((part) => part),
    );
    onChosen(chosen);
  }

  const doubtful = answer.digits.filter((digit) => digit.uncertain).length;
  const page = laterPage(answer.picture);
  const why = page ? [page] : [];
  if (doubtful) {
    why.push([
      `Not sure of ${doubtful === 1 ? 'one digit' : `${doubtful} digits`}.`,
      'Look at what is marked, and write it more plainly.',
    ]);
  } else if (answer.uncertain) {
    why.push([
      `Not sure of the number as a whole: ${percent(answer.confidence, 0)}.`,
      'Compare the boxes with the picture: something may be left out, or be no digit.',
    ]);
  }
  why.push(...answer.picture.warnings.filter((code) => code !== 'several-marks').map(warning));
  const text = el('p', { className: 'text' }, answer.text);
  text.style.setProperty('--length', Math.max(3, ...answer.text.split('\n').map((row) => row.length)));
  const firstDoubtful = answer.digits.findIndex((digit) => digit.uncertain);
  choose(Math.max(0, firstDoubtful));
  return [
    text,
    notes(why.map((words) => note(words))),
    el('div', { className: 'digits', role: 'group', 'aria-label': 'Digits, to look at one by one' }, ...buttons),
    detail,
  ];
}

/** Why there is no answer. */
export function noAnswer(problem) {
  return [
    el('div', { className: 'problem' }, el('p', { className: 'title' }, problem.title), el('p', {}, problem.detail)),
  ];
}

/** An answer as one sentence, for whoever does not see it. */
export function spoken(answer) {
  if ('digits' in answer) {
    return `${answer.uncertain ? 'Not sure. Perhaps' : 'It reads'} ${answer.text.replaceAll('\n', ', ')}.`;
  }
  return `It is ${answer.uncertain ? 'perhaps ' : ''}${aDigit(answer.digit)}. ${certainty(answer)}.`;
}
