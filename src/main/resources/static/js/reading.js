import { busy, noAnswer, nothingYet, oneDigit, severalDigits, spoken } from './answer.js';
import { ownFile, Problem, readPicture } from './api.js';
import { byId, el } from './dom.js';
import { openWith } from './intake.js';
import { Pad } from './pad.js';
import { requestDetails } from './request.js';
import { showSamples } from './samples.js';
import { Stage } from './stage.js';

/** A drawing is read when the pen has rested so long, in milliseconds. */
const PAUSE = 500;

const PATHS = { one: 'predict?view=true', several: 'read?view=true' };

/**
 * The view in which one picture is read.
 */
export class ReadingView {
  #stage = new Stage(byId('stage'));

  #pad = new Pad(this.#stage.canvas, (resting) => this.#drawn(resting));

  #panel = byId('answer');

  #announcement = byId('announcement');

  /** The picture that was given; null while there is a drawing. */
  #picture = null;

  #running = new AbortController();

  #timer;

  constructor() {
    byId('undo').addEventListener('click', () => this.#pad.undo());
    byId('clear').addEventListener('click', () => this.#backToDrawing());
    byId('mode').addEventListener('change', () => this.#read());
    openWith('choose', 'file', ([{ file }]) => this.give(file));
    openWith('shoot', 'camera', ([{ file }]) => this.give(file));
    showSamples((path) => this.#giveSample(path));
    this.#stage.empty = true;
    this.#panel.replaceChildren(...nothingYet());
  }

  /**
   * Reads a picture.
   *
   * @param {File} file
   */
  give(file) {
    this.#picture = file;
    this.#stage.showPicture(file);
    this.#toggleTools();
    this.#read();
  }

  undo() {
    if (!this.#picture) {
      this.#pad.undo();
    }
  }

  async #giveSample(path) {
    try {
      this.give(await ownFile(path));
    } catch (problem) {
      this.#show(noAnswer(problem), problem.detail);
    }
  }

  #backToDrawing() {
    this.#picture = null;
    this.#stage.showDrawing();
    this.#pad.clear();
  }

  #drawn(resting) {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#stage.clearMarks();
    this.#stage.empty = this.#pad.isEmpty;
    this.#toggleTools();
    if (this.#pad.isEmpty) {
      this.#show(nothingYet(), '');
      return;
    }
    // The answer that is shown is that of another drawing.
    this.#panel.setAttribute('aria-busy', 'true');
    if (resting) {
      this.#timer = setTimeout(() => this.#read(), PAUSE);
    }
  }

  #toggleTools() {
    byId('undo').disabled = this.#picture !== null || this.#pad.isEmpty;
    byId('clear').disabled = this.#picture === null && this.#pad.isEmpty;
  }

  get #mode() {
    return byId('mode').querySelector(':checked').value;
  }

  async #read() {
    clearTimeout(this.#timer);
    this.#running.abort();
    if (!this.#picture && this.#pad.isEmpty) {
      return;
    }
    const running = new AbortController();
    this.#running = running;
    this.#panel.setAttribute('aria-busy', 'true');
    const file = this.#picture ?? (await this.#pad.file());
    const path = PATHS[this.#mode];
    try {
      const answer = await readPicture(path, file, running.signal, (seconds) => this.#announce(busy(seconds)));
      if (!running.signal.aborted) {
        this.#answered(path, file, answer);
      }
    } catch (problem) {
      if (running.signal.aborted) {
        return;
      }
      if (!(problem instanceof Problem)) {
        throw problem;
      }
      this.#stage.clearMarks();
      this.#show([...noAnswer(problem), requestDetails(path, file, null)], `${problem.title}. ${problem.detail}`);
    }
  }

  #answered(path, file, answer) {
    const parts =
      'digits' in answer
        ? severalDigits(answer, (chosen) => this.#markDigits(answer, chosen))
        : oneDigit(answer, () => this.#readSeveral());
    if (!('digits' in answer)) {
      this.#stage.mark(answer.picture, [{ box: answer.picture.box, uncertain: answer.uncertain }]);
    }
    this.#show([...parts, requestDetails(path, file, answer)], spoken(answer));
  }

  #markDigits(answer, chosen) {
    this.#stage.mark(
      answer.picture,
      answer.digits.map(({ box, digit, uncertain }, i) => ({
        box,
        label: String(digit),
        uncertain,
        chosen: i === chosen,
      })),
    );
  }

  #readSeveral() {
    const several = byId('mode').querySelector('[value=several]');
    several.focus();
    several.click();
  }

  #show(parts, sentence) {
    this.#panel.removeAttribute('aria-busy');
    this.#panel.replaceChildren(...parts.filter((part) => part));
    this.#announcement.textContent = sentence;
  }

  #announce(sentence) {
    this.#show([el('p', { className: 'note' }, sentence)], sentence);
  }
}
