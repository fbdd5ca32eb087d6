import { el } from './dom.js';

/** A picture narrower than this is enlarged with its pixels left square. */
const COARSE = 200;

/** Of a picture's height, what a box needs above it for its label. */
const LABEL = 0.07;

/**
 * Shows what is given to the service, a drawing or a picture, and in it the boxes of what was found.
 */
export class Stage {
  #root;

  #sheet;

  #canvas;

  #picture;

  #unshown;

  #boxes;

  #url = null;

  constructor(root) {
    this.#root = root;
    this.#sheet = root.querySelector('.sheet');
    this.#canvas = root.querySelector('canvas');
    this.#picture = root.querySelector('.picture');
    this.#unshown = root.querySelector('.unshown');
    this.#boxes = root.querySelector('.boxes');
  }

  get canvas() {
    return this.#canvas;
  }

  /** Back to the drawing. */
  showDrawing() {
    this.#show(this.#canvas);
    this.#shape(this.#canvas.width, this.#canvas.height);
    this.#forget();
  }

  /**
   * A picture, upright as its EXIF orientation says: browsers see to that.
   *
   * @param {File} file
   */
  async showPicture(file) {
    this.#forget();
    const url = URL.createObjectURL(file);
    this.#url = url;
    this.#picture.src = url;
    this.#picture.alt = `The picture ${file.name}`;
    try {
      await this.#picture.decode();
    } catch {
      if (this.#url === url) {
        this.#unshown.textContent = `This browser cannot show ${file.name}.`;
        this.#show(this.#unshown);
        this.#shape(this.#canvas.width, this.#canvas.height);
      }
      return;
    }
    if (this.#url === url) {
      this.#show(this.#picture);
      this.#shape(this.#picture.naturalWidth, this.#picture.naturalHeight);
    }
  }

  /** Says whether there is anything on the sheet yet. */
  set empty(empty) {
    this.#root.classList.toggle('empty', empty);
  }

  /**
   * Draws boxes over the picture.
   *
   * @param {{width: number, height: number}} size of the upright picture that the boxes are told in
   * @param {Array<{box: Object, label: ?string, uncertain: boolean, chosen: boolean}>} finds
   */
  mark(size, finds) {
    if (!this.#unshown.hidden) {
      this.#shape(size.width, size.height);
    }
    this.#boxes.replaceChildren(
      ...finds.map(({ box, label = null, uncertain = false, chosen = false }) => {
        const element = el('div', { className: 'box' }, label === null ? null : el('span', {}, label));
        element.classList.toggle('uncertain', uncertain);
        element.classList.toggle('chosen', chosen);
        element.classList.toggle('high', box.y / size.height < LABEL);
        element.style.left = `${(box.x / size.width) * 100}%`;
        element.style.top = `${(box.y / size.height) * 100}%`;
        element.style.width = `${(box.width / size.width) * 100}%`;
        element.style.height = `${(box.height / size.height) * 100}%`;
        return element;
      }),
    );
  }

  clearMarks() {
    this.#boxes.replaceChildren();
  }

  #show(shown) {
    for (const element of [this.#canvas, this.#picture, this.#unshown]) {
      element.hidden = element !== shown;
    }
    this.empty = false;
  }

  #shape(width, height) {
    this.#sheet.style.setProperty('--ratio', width / height);
    this.#picture.classList.toggle('coarse', width < COARSE);
  }

  #forget() {
    this.clearMarks();
    if (this.#url) {
      URL.revokeObjectURL(this.#url);
      this.#url = null;
    }
  }
}
