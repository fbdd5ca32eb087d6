import { el, table } from '../dom.js';
import { count, percent } from '../words.js';
import { lineChart } from './charts.js';
import { asTable } from './parts.js';

/** Of fewer answers, the share that is right says little. */
const FEW = 20;

/** The report of /metrics/reliability: the diagram and its figures. */
export function showReliability({ bins, expectedCalibrationError }) {
  const filled = bins.filter((bin) => bin.count);
  const whole = (_, ticks) => ticks.map((tick) => percent(tick, 0));
  const share = (value) => percent(value);
  // Between the ends of the dashed line, the bins at their mean confidence.
  const across = [0, ...filled.map((bin) => bin.confidence), 1];
  const each = (value) => [null, ...filled.map(value), null];
  return [
    el(
      'p',
      { className: 'headline' },
      el('strong', {}, percent(expectedCalibrationError, 2)),
      ' expected calibration error: how far confidence and accuracy are apart, on average.',
    ),
    lineChart({
      label: 'Accuracy against confidence, in bins',
      x: { label: 'confidence', range: [0, 1], values: whole, value: share },
      y: { label: 'right', range: [0, 1.04], values: whole },
      series: [
        { label: `right, of ${FEW} answers and more`, value: share, points: true },
        { label: 'right, of fewer', value: share, points: true, colour: 1, lone: true },
        { label: 'ideal', value: share, dash: [6, 4], colour: 2 },
      ],
      data: [
        across,
        each((bin) => (bin.count >= FEW ? bin.accuracy : null)),
        each((bin) => (bin.count < FEW ? bin.accuracy : null)),
        across,
      ],
      height: 320,
    }),
    asTable(
      'Reliability',
      table(
        'Reliability, bin by bin',
        ['Confidence', 'Answers', 'Mean confidence', 'Right'],
        filled.map((bin) => [
          `${percent(bin.from, 0)} to ${percent(bin.to, 0)}`,
          count(bin.count),
          percent(bin.confidence),
          percent(bin.accuracy),
        ]),
      ),
    ),
  ];
}
