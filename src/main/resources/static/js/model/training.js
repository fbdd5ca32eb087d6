import { el, table } from '../dom.js';
import { count, percent } from '../words.js';
import { lineChart } from './charts.js';
import { asTable } from './parts.js';

/** The report of /metrics/training: curves and their figures. */
export function showTraining({ epochs, recipe }) {
  const of = (name) => epochs.map((epoch) => epoch[name]);
  const x = { label: 'epoch', range: [1, Math.max(2, epochs.length)] };
  const chart = (label, training, validation, value, y) =>
    lineChart({
      label: `${label} per epoch, while training and on pictures held back`,
      x,
      y: { label, ...y },
      series: [
        { label: 'training', value, dash: [6, 4], colour: 1 },
        { label: 'held back', value, colour: 0 },
      ],
      data: [of('epoch'), of(training), of(validation)],
    });
  return [
    el(
      'p',
      {},
      `${recipe.network}, ${count(recipe.parameters)} parameters, ${count(recipe.trainingPictures)} pictures, ${recipe.epochs} epochs.`,
    ),
    el(
      'div',
      { className: 'pair' },
      chart('loss', 'loss', 'validationLoss', (value) => value.toFixed(4), { log: true }),
      chart('accuracy', 'accuracy', 'validationAccuracy', (value) => percent(value, 2), {
        values: (_, ticks) =>
          ticks.map((tick) => percent(tick, Number.isInteger(Math.round(tick * 1000) / 10) ? 0 : 1)),
      }),
    ),
    asTable(
      'Training',
      table(
        'Training, epoch by epoch',
        ['Epoch', 'Loss', 'Accuracy', 'Loss, held back', 'Accuracy, held back'],
        epochs.map((e) => [
          String(e.epoch),
          e.loss.toFixed(4),
          percent(e.accuracy, 2),
          e.validationLoss.toFixed(4),
          percent(e.validationAccuracy, 2),
        ]),
      ),
    ),
  ];
}
