import { busy } from './answer.js';
import { Problem } from './api.js';
import { csv } from './csv.js';
import { byId, el } from './dom.js';
import { openWith } from './intake.js';
import { portions, readPortion } from './portions.js';
import { doubt, laterPage, percent, refusal, warning } from './words.js';

function remarks({ prediction, problem }) {
  if (problem) {
    return refusal(problem);
  }
  const { warnings } = prediction.picture;
  const why = doubt(prediction, warnings);
  return [
    ...(prediction.uncertain ? ['Not sure.'] : []),
    ...(why ? [why[0]] : []),
    ...(laterPage(prediction.picture) ?? []).slice(0, 1),
    ...warnings.map((code) => warning(code)[0]),
  ].join(' ');
}

function count(results, what) {
  return results.filter(what).length;
}

/** What became of all of them, in a sentence. */
function summary(results, total) {
  const parts = [`${results.length} of ${total} read`];
  const unsure = count(results, ({ prediction }) => prediction?.uncertain);
  const refused = count(results, ({ problem }) => problem);
  if (unsure) {
    parts.push(`${unsure} not sure`);
  }
  if (refused) {
    parts.push(`${refused} without an answer`);
  }
  return `${parts.join(', ')}.`;
}

/**
 * The view in which many pictures are read, and their table.
 */
export class BatchView {
  #rows = byId('results').querySelector('tbody');

  #bar = byId('progress').querySelector('progress');

  #status = byId('progress').querySelector('p');

  #onLook;

  #results = [];

  #urls = [];

  #running = null;

  /**
   * @param {(file: File) => void} onLook told which picture shall be looked at closely
   */
  constructor(onLook) {
    this.#onLook = onLook;
    openWith('choose-folder', 'folder', (given) => this.give(given));
    openWith('choose-files', 'files', (given) => this.give(given));
    byId('stop').addEventListener('click', () => this.#running?.abort());
    byId('download').addEventListener('click', () => this.#download());
  }

  /**
   * Reads pictures, in the place of those that were read before.
   *
   * @param {import('./intake.js').Given[]} given
   */
  async give(given) {
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#begin(given.length);
    try {
      await this.#readAll(given, running.signal);
      this.#tell(given.length ? summary(this.#results, given.length) : 'There is no picture in this folder.');
    } catch (failure) {
      if (this.#running !== running) {
        return;
      }
      if (!running.signal.aborted && !(failure instanceof Problem)) {
        throw failure;
      }
      this.#tell(`${running.signal.aborted ? 'Stopped.' : failure.detail} ${summary(this.#results, given.length)}`);
    }
    if (this.#running === running) {
      byId('stop').hidden = true;
      this.#bar.hidden = true;
      byId('download').hidden = this.#results.length === 0;
    }
  }

  async #readAll(given, signal) {
    let next = 0;
    for (const files of portions(given.map(({ file }) => file))) {
      const answers = await readPortion(files, signal, (seconds) => this.#tell(busy(seconds)));
      signal.throwIfAborted();
      for (const answer of answers) {
        this.#add({ ...given[next], ...answer });
        next++;
      }
      this.#bar.value = next;
      this.#tell(summary(this.#results, given.length));
    }
  }

  #begin(total) {
    this.#urls.forEach((url) => URL.revokeObjectURL(url));
    this.#urls = [];
    this.#results = [];
    this.#rows.replaceChildren();
    this.#bar.max = Math.max(1, total);
    this.#bar.value = 0;
    this.#bar.hidden = false;
    this.#tell(`0 of ${total} read.`);
    byId('progress').hidden = false;
    byId('results').hidden = total === 0;
    byId('stop').hidden = false;
    byId('download').hidden = true;
  }

  #tell(sentence) {
    this.#status.textContent = sentence;
  }

  #add(result) {
    this.#results.push(result);
    const { file, path, prediction, problem } = result;
    const url = URL.createObjectURL(file);
    this.#urls.push(url);
    const remark = remarks(result);
    const row = el(
      'tr',
      {},
      el('td', {}, el('img', { src: url, alt: '', width: 48, height: 48, loading: 'lazy', decoding: 'async' })),
      el(
        'th',
        { scope: 'row' },
        el(
          'button',
          { type: 'button', className: 'link', title: 'Look at it closely', onclick: () => this.#onLook(file) },
          path,
        ),
        remark ? el('small', {}, remark) : null,
      ),
      el('td', { className: 'number digit' }, prediction ? String(prediction.digit) : '–'),
      el('td', { className: 'number' }, prediction ? percent(prediction.confidence) : ''),
    );
    row.classList.toggle('uncertain', prediction?.uncertain === true);
    row.classList.toggle('refused', Boolean(problem));
    this.#rows.append(row);
  }

  #download() {
    const url = URL.createObjectURL(new Blob([csv(this.#results)], { type: 'text/csv' }));
    el('a', { href: url, download: 'digits.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(url));
  }
}
