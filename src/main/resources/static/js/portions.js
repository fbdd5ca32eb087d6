import { Problem, readBatch } from './api.js';

/** What is sent at once: small enough to see progress and to lose little when it fails. */
const MOST_PICTURES = 10;
const MOST_BYTES = 8 * 1024 * 1024;

/** Groups files, in order; one that is larger than a portion goes alone. */
export function* portions(files) {
  let portion = [];
  let bytes = 0;
  for (const file of files) {
    if (portion.length === MOST_PICTURES || (portion.length && bytes + file.size > MOST_BYTES)) {
      yield portion;
      portion = [];
      bytes = 0;
    }
    portion.push(file);
    bytes += file.size;
  }
  if (portion.length) {
    yield portion;
  }
}

/**
 * Has a portion read.
 *
 * @param {File[]} files
 * @param {AbortSignal} signal
 * @param {(seconds: number) => void} onWait told when the service is busy
 * @returns {Promise<Array<{prediction: ?Object, problem: ?Object}>>} one result per file, in order
 */
export async function readPortion(files, signal, onWait) {
  try {
    return await readBatch(files, signal, onWait);
  } catch (problem) {
    if (!(problem instanceof Problem)) {
      throw problem;
    }
    // Too much at once for this service's limits: what is left of it may pass in smaller portions.
    if (problem.status === 413 && files.length > 1) {
      const half = Math.ceil(files.length / 2);
      return [
        ...(await readPortion(files.slice(0, half), signal, onWait)),
        ...(await readPortion(files.slice(half), signal, onWait)),
      ];
    }
    if (problem.status === 413) {
      return [{ problem }];
    }
    throw problem;
  }
}
