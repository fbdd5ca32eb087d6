import { byId } from './dom.js';

const KEPT = 'digits.api-key';

const dialog = byId('key');
const field = byId('key-value');
byId('key-cancel').addEventListener('click', () => dialog.close());

/** The header that carries the key, if one was entered. */
export function keyHeader() {
  const key = sessionStorage.getItem(KEPT);
  return key ? { 'X-API-Key': key } : {};
}

export function hasKey() {
  return sessionStorage.getItem(KEPT) !== null;
}

/**
 * Asks for the key.
 *
 * @param {string} detail why
 * @returns {Promise<boolean>} whether one was entered
 */
export function askForKey(detail) {
  byId('key-detail').textContent = detail;
  field.value = '';
  dialog.returnValue = '';
  return new Promise((resolve) => {
    const form = dialog.querySelector('form');
    const keep = () => sessionStorage.setItem(KEPT, field.value);
    form.addEventListener('submit', keep, { once: true });
    dialog.addEventListener(
      'close',
      () => {
        form.removeEventListener('submit', keep);
        resolve(field.value !== '' && sessionStorage.getItem(KEPT) === field.value);
      },
      { once: true },
    );
    dialog.showModal();
  });
}
