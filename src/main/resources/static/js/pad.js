/** Of a stroke, in the canvas' pixels. */
const WIDTH = 26;

const INK = '#17181f';

/**
 * A sheet to draw on with mouse, finger or pen. A pen that feels pressure draws thicker and thinner.
 */
export class Pad {
  #canvas;

  #context;

  #strokes = [];

  #onChange;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {(resting: boolean) => void} onChange told of each change; not resting while a stroke is drawn
   */
  constructor(canvas, onChange) {
    this.#canvas = canvas;
    this.#context = canvas.getContext('2d');
    this.#onChange = onChange;
    canvas.addEventListener('pointerdown', (event) => this.#begin(event));
    canvas.addEventListener('pointermove', (event) => this.#go(event));
    for (const end of ['pointerup', 'pointercancel']) {
      canvas.addEventListener(end, (event) => this.#end(event));
    }
  }

  get isEmpty() {
    return this.#strokes.length === 0;
  }

  get size() {
    return { width: this.#canvas.width, height: this.#canvas.height };
  }

  undo() {
    this.#strokes.pop();
    this.#redraw();
  }

  clear() {
    this.#strokes = [];
    this.#redraw();
  }

  /** The drawing on white, as a PNG file. */
  async file() {
    const sheet = document.createElement('canvas');
    sheet.width = this.#canvas.width;
    sheet.height = this.#canvas.height;
    const context = sheet.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, sheet.width, sheet.height);
    context.drawImage(this.#canvas, 0, 0);
    const blob = await new Promise((resolve) => sheet.toBlob(resolve, 'image/png'));
    return new File([blob], 'drawing.png', { type: 'image/png' });
  }

  #begin(event) {
    if (!event.isPrimary || event.button !== 0) {
      return;
    }
    this.#canvas.setPointerCapture(event.pointerId);
    this.#strokes.push({ pointer: event.pointerId, points: [this.#point(event)] });
    this.#drawEnd(this.#strokes.at(-1).points);
    this.#onChange(false);
  }

  #go(event) {
    const stroke = this.#strokes.at(-1);
    if (stroke?.pointer !== event.pointerId) {
      return;
    }
    // Between two frames of the screen a fast pen reports more than once.
    const events = event.getCoalescedEvents?.() ?? [];
    for (const each of events.length ? events : [event]) {
      stroke.points.push(this.#point(each));
      this.#drawEnd(stroke.points);
    }
  }

  #end(event) {
    const stroke = this.#strokes.at(-1);
    if (stroke?.pointer === event.pointerId) {
      stroke.pointer = null;
      this.#onChange(true);
    }
  }

  #point(event) {
    const area = this.#canvas.getBoundingClientRect();
    return {
      x: ((event.clientX - area.left) / area.width) * this.#canvas.width,
      y: ((event.clientY - area.top) / area.height) * this.#canvas.height,
      width: event.pointerType === 'pen' ? WIDTH * (0.5 + event.pressure) : WIDTH,
    };
  }

  /** Draws the newest piece of a stroke, a curve that bends at the point before. */
  #drawEnd(points) {
    const [before, bend, end] = [points.at(-3) ?? points[0], points.at(-2) ?? points[0], points.at(-1)];
    const context = this.#context;
    context.strokeStyle = INK;
    context.lineCap = 'round';
    context.lineWidth = end.width;
    context.beginPath();
    context.moveTo((before.x + bend.x) / 2, (before.y + bend.y) / 2);
    context.quadraticCurveTo(bend.x, bend.y, (bend.x + end.x) / 2, (bend.y + end.y) / 2);
    context.lineTo(end.x, end.y);
    context.stroke();
  }

  #redraw() {
    this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    for (const { points } of this.#strokes) {
      points.forEach((_, i) => this.#drawEnd(points.slice(Math.max(0, i - 2), i + 1)));
    }
    this.#onChange(true);
  }
}
