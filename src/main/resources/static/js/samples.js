import { byId, el } from './dom.js';

/** As they lie side by side in images/samples.jpeg, which is small; each is fetched when it is chosen. */
const NAMES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'blank'];

/**
 * Shows the sample pictures, to click.
 *
 * @param {(path: string) => void} onChosen
 */
export function showSamples(onChosen) {
  byId('samples').replaceChildren(
    ...NAMES.map((name, place) => {
      const button = el('button', {
        type: 'button',
        title: `${name}.jpeg`,
        'aria-label': `Sample ${name}`,
        onclick: () => onChosen(`samples/${name}.jpeg`),
      });
      button.style.backgroundPositionX = `${(100 * place) / (NAMES.length - 1)}%`;
      return el('li', {}, button);
    }),
  );
}
