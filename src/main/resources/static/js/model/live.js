import { metrics, Problem } from '../api.js';
import { bars } from '../bars.js';
import { el } from '../dom.js';
import { count, percent } from '../words.js';
import { lineChart } from './charts.js';
import { parse, quantile, sumBy } from './prometheus.js';

/** Between two looks, in milliseconds. */
const EVERY = 5000;

/** How many looks the chart shows: ten minutes. */
const MOST = 120;

function figure(value, label) {
  return el('div', {}, el('dt', {}, label), el('dd', {}, value));
}

function milliseconds(seconds) {
  return Number.isNaN(seconds) ? '–' : `${(seconds * 1000).toFixed(seconds < 0.01 ? 1 : 0)} ms`;
}

function sum(map) {
  return Array.from(map.values()).reduce((total, value) => total + value, 0);
}

/**
 * What the service does just now, from its own metrics.
 */
export class LiveFigures {
  #root;

  #figures = el('dl', { className: 'figures' });

  #mix = el('div');

  #since = performance.now();

  #data = [[], []];

  #last = null;

  #timer = null;

  #chart = lineChart({
    label: 'Pictures read per second since this page was opened',
    x: { label: 'seconds since this page was opened', value: (value) => Math.round(value) },
    y: { label: 'pictures / s', range: (_, low, high) => [0, Math.max(1, high * 1.1)] },
    series: [{ label: 'pictures / s', value: (value) => value.toFixed(1) }],
    data: this.#data,
    height: 220,
  });

  constructor(root) {
    this.#root = root;
    root.replaceChildren(
      this.#figures,
      el('div', { className: 'pair' }, this.#mix, el('div', {}, el('h3', {}, 'How many'), this.#chart)),
    );
  }

  /** Looks at once and then every few seconds, or no longer. */
  watch(on) {
    clearTimeout(this.#timer);
    this.#timer = null;
    if (on) {
      this.#look();
    }
  }

  async #look() {
    this.#timer = setTimeout(() => this.#look(), EVERY);
    if (document.hidden) {
      return;
    }
    try {
      this.#draw(parse(await metrics()));
    } catch (problem) {
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.watch(false);
      this.#root.replaceChildren(
        el(
          'p',
          { className: 'note' },
          problem.status === 404 ? 'This service keeps its live figures to its management port.' : problem.detail,
        ),
      );
    }
  }

  #draw(samples) {
    const outcomes = sumBy(samples, 'digits_predictions_total', 'outcome');
    const read = sum(outcomes);
    const buckets = sumBy(samples, 'http_server_requests_seconds_bucket', 'le', ({ uri }) => uri === '/predict');
    const share = (outcome) => (read ? percent((outcomes.get(outcome) ?? 0) / read) : '–');
    this.#figures.replaceChildren(
      figure(count(read), 'read since the start'),
      figure(share('accepted'), 'accepted'),
      figure(share('uncertain'), 'not sure'),
      figure(share('refused'), 'no digit'),
      figure(milliseconds(quantile(buckets, 0.5)), 'half within'),
      figure(milliseconds(quantile(buckets, 0.99)), '99 of 100 within'),
      figure(count(sum(sumBy(samples, 'digits_queue_size', ''))), 'waiting now'),
    );
    this.#drawMix(sumBy(samples, 'digits_predictions_total', 'digit', ({ digit }) => digit !== 'none'));
    this.#drawRate(read);
  }

  #drawMix(digits) {
    const all = sum(digits);
    const numbers = Array.from({ length: 10 }, (_, digit) => digits.get(String(digit)) ?? 0);
    this.#mix.replaceChildren(
      el('h3', {}, 'Which digits came'),
      bars(
        'Share of each digit among the answers',
        numbers.map((number) => (all ? number / all : 0)),
        null,
        (_, digit) => count(numbers[digit]),
      ),
    );
  }

  #drawRate(read) {
    const now = (performance.now() - this.#since) / 1000;
    if (this.#last) {
      this.#data[0].push(now);
      this.#data[1].push(Math.max(0, read - this.#last.read) / (now - this.#last.now));
      this.#data = this.#data.map((values) => values.slice(-MOST));
      this.#chart.draw(this.#data);
    }
    this.#last = { read, now };
  }
}
