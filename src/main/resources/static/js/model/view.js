import { Problem, report } from '../api.js';
import { byId, el, table } from '../dom.js';
import { count, percent } from '../words.js';
import { heatMap } from './heatmap.js';
import { LiveFigures } from './live.js';
import { scrolling, section, switchOf } from './parts.js';
import { showReliability } from './reliability.js';
import { showRobustness } from './robustness.js';
import { showTraining } from './training.js';

/**
 * The view that tells how good the served model is, from the service's own reports.
 */
export class ModelView {
  #confusion = section('confusion', 'What it takes for what');

  #classes = section('classes', 'Digit by digit');

  #errors = section('errors', 'Every mistake on the test set');

  #training = section(
    'training',
    'How it learnt',
    'Training pictures are turned, bent and spoilt, so they are harder than the test set.',
  );

  #reliability = section(
    'reliability',
    'Whether its confidence is honest',
    'Of answers that are 90 % sure, nine in ten should be right: the points should lie on the dashed line.',
  );

  #robustness = section(
    'robustness',
    'Spoilt pictures, and what is no digit',
    'The share misread, by the network alone and by the service; and how much of what is no digit is told apart.',
  );

  #live = section('live', 'Just now');

  #figures = null;

  #mistakes = [];

  constructor() {
    byId('reports').replaceChildren(
      ...[
        this.#confusion,
        this.#classes,
        this.#errors,
        this.#training,
        this.#reliability,
        this.#robustness,
        this.#live,
      ].map(({ root }) => root),
    );
    this.#figures = new LiveFigures(this.#live.body);
    const matrix = el('div');
    this.#confusion.body.append(
      switchOf(
        'source',
        'Which pictures',
        [
          ['', 'Test set'],
          ['?source=live', 'Live, by feedback'],
        ],
        (query) => this.#fill(matrix, `metrics/confusion${query}`, (confusion) => this.#showConfusion(confusion)),
      ),
      matrix,
    );
    this.#fill(matrix, 'metrics/confusion', (confusion) => this.#showConfusion(confusion));
    this.#fill(this.#errors.body, 'metrics/errors', (errors) => this.#showErrors(errors));
    this.#fill(this.#training.body, 'metrics/training', showTraining);
    this.#fill(this.#reliability.body, 'metrics/reliability', showReliability);
    this.#fill(this.#robustness.body, 'metrics/robustness', showRobustness);
  }

  /** Whether the view is looked at. */
  watch(on) {
    this.#figures.watch(on);
  }

  async #fill(place, path, show) {
    // What is asked for later is what counts, whichever answer comes first.
    place.dataset.report = path;
    let content;
    try {
      content = show(await report(path));
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      content = [el('p', { className: 'note' }, problem.detail)];
    }
    if (place.dataset.report === path) {
      place.replaceChildren(...content);
    }
  }

  #showConfusion(confusion) {
    const { model, dataset, total, accuracy, topConfusions } = confusion;
    this.#classes.body.replaceChildren(scrolling('Figures of each digit', figures(confusion)));
    if (!total) {
      return [
        el(
          'p',
          { className: 'note' },
          'Nobody has said yet whether an answer was right: read a picture and press Right or Wrong.',
        ),
      ];
    }
    return [
      el(
        'p',
        { className: 'headline' },
        el('strong', {}, percent(accuracy, 2)),
        ` of ${count(total)} ${total === 1 ? 'picture' : 'pictures'} read rightly. ${model.name} ${model.version}, ${dataset}.`,
      ),
      heatMap(confusion, (actual, predicted) => this.#choose(actual, predicted)),
      el(
        'p',
        {},
        'Most often: ',
        topConfusions
          .slice(0, 5)
          .map(({ actual, predicted, count: number }) => `${actual}\u00a0as\u00a0${predicted}\u00a0(${number})`)
          .join(', ') || 'no mistake',
        '.',
      ),
    ];
  }

  #showErrors({ errors }) {
    this.#mistakes = errors.map((error) => ({
      ...error,
      element: el(
        'li',
        {},
        el('img', { src: error.frame, width: 28, height: 28, alt: `Test picture ${error.index}` }),
        el('span', {}, `${error.actual} read as ${error.predicted}`),
        el('small', {}, percent(error.confidence)),
      ),
    }));
    const all = el('button', { type: 'button', hidden: true, onclick: () => this.#choose(null, null) }, 'Show all');
    return [
      el('p', { className: 'note', role: 'status' }, `${errors.length} pictures, the surest first.`),
      all,
      el('ul', { className: 'gallery' }, ...this.#mistakes.map(({ element }) => element)),
    ];
  }

  /** Shows only the mistakes of one cell of the matrix. */
  #choose(actual, predicted) {
    const every = actual === null || actual === predicted;
    let shown = 0;
    this.#mistakes.forEach((mistake) => {
      const fits = every || (mistake.actual === actual && mistake.predicted === predicted);
      mistake.element.hidden = !fits;
      shown += fits;
    });
    this.#errors.body.querySelector('button').hidden = every;
    this.#errors.body.querySelector('p').textContent = every
      ? `${shown} pictures, the surest first.`
      : `${shown} of ${this.#mistakes.length} pictures: ${actual} read as ${predicted}.`;
    if (!every && shown) {
      this.#errors.root.scrollIntoView({ block: 'nearest' });
    }
  }
}

/** Precision, recall and F1 of each digit; of a digit that never came there are none. */
function figures({ dataset, labels, matrix, perClass }) {
  return table(
    `Figures of each digit, ${dataset}`,
    ['Digit', 'Precision', 'Recall', 'F1', 'Pictures'],
    perClass.map(({ digit, precision, recall, f1, support }) => {
      const answered = matrix.some((row) => row[labels.indexOf(digit)] > 0);
      return [
        String(digit),
        percent(answered ? precision : null, 2),
        percent(support ? recall : null, 2),
        percent(support ? f1 : null, 2),
        count(support),
      ];
    }),
  );
}
