const NARROW_SPACE = '\u202f';

/** Below, a second digit has enough of the probability to be worth telling. */
const TORN = 0.9;

/** Below, no digit stands out from the others. */
const FLAT = 0.3;

/** 0.9993 → "99.9 %". Never "100 %" of what is less, nor "0 %" of what is more. Null is not known: "–". */
export function percent(share, decimals = 1) {
  if (share === null) {
    return '–';
  }
  const smallest = 10 ** -decimals;
  const value = share * 100;
  if (value > 0 && value < smallest / 2) {
    return `<${NARROW_SPACE}${smallest}${NARROW_SPACE}%`;
  }
  if (value < 100 && value >= 100 - smallest / 2) {
    return `>${NARROW_SPACE}${(100 - smallest).toFixed(decimals)}${NARROW_SPACE}%`;
  }
  return `${value.toFixed(decimals)}${NARROW_SPACE}%`;
}

/** 12345 → "12,345". */
export function count(number) {
  return number.toLocaleString('en');
}

/** How sure an answer is. A high confidence would read oddly beside a doubt that has another reason. */
export function certainty({ confidence, uncertain }) {
  if (uncertain) {
    return confidence < TORN ? `Not sure: ${percent(confidence)} at best` : 'Not sure';
  }
  return `${percent(confidence)} sure`;
}

/** "a 7", "an 8". */
export function aDigit(digit) {
  return `${digit === 8 ? 'an' : 'a'} ${digit}`;
}

const WARNINGS = {
  'low-contrast': ['Ink and paper are close in brightness.', 'Use a darker pen, or more light.'],
  blurred: ['The strokes are not sharp.', 'Hold the camera still and let it focus.'],
  small: ['The digit is small.', 'Write it larger, or come closer.'],
  'touches-border': ['The digit touches the edge and may be cut off.', 'Leave some room around it.'],
  'several-marks': ['There is more in the picture than one digit.', 'Leave only one in it, or read it as a number.'],
};

/**
 * A warning as two sentences.
 *
 * @returns {string[]} what is wrong, what to change
 */
export function warning(code) {
  return WARNINGS[code] ?? [`The service warns: ${code}.`, ''];
}

/**
 * Which page of a file was read, unless it was the first.
 *
 * @returns {?string[]} what was done, what to change
 */
export function laterPage({ page }) {
  return page > 1 ? [`Page ${page} was read: there is nothing on what comes before it.`, ''] : null;
}

/** Why there is no answer, in a few words. Of what is no picture only the detail says what it is. */
export function refusal({ status, title, detail }) {
  return status === 415 ? detail : title;
}

/** The second most probable digit. */
function runnerUp({ digit, probabilities }) {
  return probabilities.indexOf(Math.max(...probabilities.filter((_, other) => other !== digit)));
}

/**
 * Why an answer is marked uncertain, unless a warning says it already.
 *
 * @param {Object} answer
 * @param {string[]} [warnings] that came with it
 * @param {boolean} [inNumber] whether other digits stand beside it
 * @returns {?string[]} what is wrong, what to change
 */
export function doubt(answer, warnings = [], inNumber = false) {
  const { digit, confidence, uncertain, probabilities } = answer;
  if (!uncertain || warnings.includes('several-marks')) {
    return null;
  }
  if (confidence < FLAT) {
    return ['It looks like no digit in particular.', 'If it shows one, fill the picture with it, on a plain ground.'];
  }
  if (confidence < TORN) {
    const other = runnerUp(answer);
    return [
      `It may be ${aDigit(digit)} (${percent(confidence)}) or ${aDigit(other)} (${percent(probabilities[other])}).`,
      'Write it more plainly, or take another picture.',
    ];
  }
  if (inNumber) {
    return ['Its ink may belong to its neighbour, or be no digit at all.', 'Leave more room between the digits.'];
  }
  return [
    `${digit} comes closest, but it is unlike the digits that the model has learnt.`,
    'If it is one, write it plainly, with nothing else in the picture.',
  ];
}
