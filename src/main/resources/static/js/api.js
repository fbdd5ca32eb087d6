import { askForKey, keyHeader } from './key.js';

/** A service that stays busy longer is not waited for. */
const MOST_WAITS = 5;

/** A problem detail (RFC 9457), or a failure that came without one. */
export class Problem extends Error {
  constructor({ title, detail, status = 0 }) {
    super(detail);
    this.title = title;
    this.detail = detail;
    this.status = status;
  }
}

async function problemOf(response) {
  try {
    const problem = await response.json();
    return new Problem({ title: problem.title, detail: problem.detail, status: response.status });
  } catch {
    return new Problem({
      title: 'The service did not answer',
      detail: `Something on the way answered ${response.status} instead. Try again later.`,
      status: response.status,
    });
  }
}

const UNREACHABLE = {
  title: 'The service cannot be reached',
  detail: 'It may have been stopped, or the network is gone. Try again when it is back.',
};

function pause(seconds, signal) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener(
      'abort',
      () => {
        clearTimeout(timer);
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

/**
 * Sends a request; waits and tries again while the service is busy, asks for the API key where it wants one.
 *
 * @param {string} path relative to the page
 * @param {RequestInit} request
 * @param {(seconds: number) => void} onWait told before each wait
 * @returns {Promise<Response>} an answer that is no problem
 * @throws {Problem}
 */
async function send(path, request = {}, onWait = () => {}) {
  for (let waits = 0; ;) {
    let response;
    try {
      response = await fetch(path, { ...request, headers: { ...request.headers, ...keyHeader() } });
    } catch (failure) {
      throw request.signal?.aborted ? failure : new Problem(UNREACHABLE);
    }
    if (response.ok) {
      return response;
    }
    const problem = await problemOf(response);
    const seconds = Number(response.headers.get('Retry-After'));
    if (response.status === 429 && seconds && waits < MOST_WAITS) {
      waits++;
      onWait(seconds);
      await pause(seconds, request.signal);
    } else if (response.status !== 401 || !(await askForKey(problem.detail))) {
      throw problem;
    }
  }
}

/** A form with one or several pictures. */
function form(files) {
  const data = new FormData();
  files.forEach((file) => data.append('image', file, file.name));
  return data;
}

/**
 * Has a picture read.
 *
 * @param {'predict?view=true'|'read?view=true'} path
 * @param {File} file
 * @param {AbortSignal} signal
 * @param {(seconds: number) => void} onWait
 */
export async function readPicture(path, file, signal, onWait) {
  return (await send(path, { method: 'POST', body: form([file]), signal }, onWait)).json();
}

/** Has several pictures read, each for itself: an answer or a problem per picture, in order. */
export async function readBatch(files, signal, onWait) {
  return (await (await send('predict/batch', { method: 'POST', body: form(files), signal }, onWait)).json()).answers;
}

/** Tells which digit it was. */
export async function tellDigit(id, digit) {
  await send('feedback', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ id, digit }),
  });
}

/** A report of the model, such as 'metrics/confusion'. */
export async function report(path) {
  return (await send(path, { headers: { Accept: 'application/json' } })).json();
}

/** The service's metrics in Prometheus' format. */
export async function metrics() {
  return (await send('actuator/prometheus', { headers: { Accept: 'text/plain' } })).text();
}

/** A file that the service itself serves. */
export async function ownFile(path) {
  const blob = await (await send(path)).blob();
  return new File([blob], path.split('/').pop(), { type: blob.type });
}
