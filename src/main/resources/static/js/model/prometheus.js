const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)/;
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/**
 * Reads Prometheus' text format.
 *
 * @param {string} text
 * @returns {Array<{name: string, labels: Object<string, string>, value: number}>}
 */
export function parse(text) {
  const samples = [];
  for (const line of text.split('\n')) {
    const found = LINE.exec(line);
    if (found) {
      const labels = Object.fromEntries(
        Array.from((found[2] ?? '').matchAll(LABEL), ([, name, value]) => [name, value]),
      );
      samples.push({ name: found[1], labels, value: Number(found[3]) });
    }
  }
  return samples;
}

/**
 * Adds up the samples of a name, by the value of a label.
 *
 * @returns {Map<string, number>}
 */
export function sumBy(samples, name, label, which = () => true) {
  const sums = new Map();
  for (const sample of samples) {
    if (sample.name === name && which(sample.labels)) {
      const key = sample.labels[label] ?? '';
      sums.set(key, (sums.get(key) ?? 0) + sample.value);
    }
  }
  return sums;
}

/**
 * What a share of the observations does not exceed, as Prometheus' histogram_quantile reckons it.
 *
 * @param {Map<string, number>} buckets counts up to each bound, by the bound ("le")
 * @param {number} share such as 0.99
 * @returns {number} between two bounds by proportion; the last finite bound for what is beyond; NaN if there is nothing
 */
export function quantile(buckets, share) {
  const sorted = Array.from(buckets, ([le, value]) => [le === '+Inf' ? Infinity : Number(le), value]).sort(
    ([a], [b]) => a - b,
  );
  const rank = share * (sorted.at(-1)?.[1] ?? 0);
  let [below, lower] = [0, 0];
  for (const [bound, upTo] of sorted) {
    if (upTo > 0 && upTo >= rank) {
      return bound === Infinity ? lower : lower + ((bound - lower) * (rank - below)) / (upTo - below);
    }
    [below, lower] = [upTo, bound];
  }
  return NaN;
}
