import { byId } from './dom.js';

/** What a folder may hold of pictures. Of the last ones the service says at least why it does not read them. */
const PICTURE = /\.(png|jpe?g|jfif|gif|bmp|webp|tiff?|hei[cf]|hif|avif|jxl|jp2)$/i;

/**
 * A file and where it lay in the folder that was given.
 *
 * @typedef {{file: File, path: string}} Given
 */

/**
 * The pictures among files that were chosen.
 *
 * @param {Iterable<File>} files
 * @returns {Given[]}
 */
export function chosen(files) {
  return Array.from(files, (file) => ({ file, path: file.webkitRelativePath || file.name })).filter(
    ({ file, path }) => !file.webkitRelativePath || isPicture(path),
  );
}

function isPicture(path) {
  return PICTURE.test(path);
}

function entriesOf(folder) {
  const reader = folder.createReader();
  const all = [];
  return new Promise((resolve, reject) => {
    const more = () =>
      reader.readEntries((entries) => {
        all.push(...entries);
        // A reader hands out a folder in pieces; the last one is empty.
        if (entries.length) {
          more();
        } else {
          resolve(all.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })));
        }
      }, reject);
    more();
  });
}

async function within(entry) {
  if (entry.isFile) {
    const path = entry.fullPath.replace(/^\//, '');
    return isPicture(path) ? [{ file: await new Promise((resolve, reject) => entry.file(resolve, reject)), path }] : [];
  }
  return (await Promise.all((await entriesOf(entry)).map(within))).flat();
}

/** What was dropped: files as they are, of folders the pictures in them. */
async function dropped(transfer) {
  // Both must be asked for before the first wait: the transfer is empty afterwards.
  const files = chosen(transfer.files);
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry?.()).filter((entry) => entry);
  if (!entries.some((entry) => entry.isDirectory)) {
    return { given: files, folder: false };
  }
  return { given: (await Promise.all(entries.map(within))).flat(), folder: true };
}

/**
 * Takes what is dropped or pasted anywhere on the page.
 *
 * @param {(given: Given[], folder: boolean) => void} onGiven
 */
export function takeIn(onGiven) {
  const veil = byId('dropping');
  const carriesFiles = (event) => event.dataTransfer?.types.includes('Files');
  document.addEventListener('dragover', (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
      veil.hidden = false;
    }
  });
  document.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) {
      veil.hidden = true;
    }
  });
  document.addEventListener('drop', async (event) => {
    veil.hidden = true;
    if (carriesFiles(event)) {
      event.preventDefault();
      const { given, folder } = await dropped(event.dataTransfer);
      onGiven(given, folder);
    }
  });
  document.addEventListener('paste', (event) => {
    const given = chosen(event.clipboardData?.files ?? []);
    if (given.length) {
      event.preventDefault();
      onGiven(given, false);
    }
  });
}

/**
 * Lets a button open a file chooser, as a keyboard can, too.
 *
 * @param {string} button id
 * @param {string} input id
 * @param {(given: Given[]) => void} onGiven
 */
export function openWith(button, input, onGiven) {
  const field = byId(input);
  byId(button).addEventListener('click', () => field.click());
  field.addEventListener('change', () => {
    const given = chosen(field.files);
    // So that the same file can be chosen again.
    field.value = '';
    if (given.length) {
      onGiven(given);
    }
  });
}
