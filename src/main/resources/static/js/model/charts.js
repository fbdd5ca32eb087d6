import uPlot from '../../webjars/uplot/dist/uPlot.esm.js';
import { el } from '../dom.js';

const dark = matchMedia('(prefers-color-scheme: dark)');

function colours() {
  const style = getComputedStyle(document.documentElement);
  const of = (name) => style.getPropertyValue(name).trim();
  return { ink: of('--muted'), line: of('--line'), series: [of('--accent'), of('--second'), of('--muted')] };
}

function axis(label, { ink, line }, values) {
  return {
    label,
    labelSize: 22,
    labelFont: '13px system-ui, sans-serif',
    font: '13px system-ui, sans-serif',
    stroke: ink,
    grid: { stroke: line, width: 1 },
    ticks: { stroke: line, width: 1 },
    ...(values ? { values } : {}),
  };
}

/**
 * A chart of lines over a common x, with the values under the pointer in its legend. It fills its place and follows the
 * colour scheme.
 *
 * @param {Object} chart
 * @param {string} chart.label
 * @param {{label: string, values?: Function, range?: [number, number]}} chart.x
 * @param {{label: string, values?: Function, range?: Function|Array, log?: boolean}} chart.y
 * @param {Array<{label: string, dash?: number[], value: Function, points?: boolean, lone?: boolean, colour?: number}>} chart.series
 * @param {Array<Array<?number>>} chart.data x, then each series
 * @param {number} [chart.height] in pixels
 * @returns {HTMLElement} with a method draw(data)
 */
export function lineChart({ label, x, y, series, data, height = 260 }) {
  const root = el('div', { className: 'chart', role: 'img', 'aria-label': label });
  let plot = null;
  let shown = data;

  function build() {
    const scheme = colours();
    plot?.destroy();
    plot = new uPlot(
      {
        width: root.clientWidth,
        height,
        scales: {
          x: { time: false, ...(x.range ? { range: x.range } : {}) },
          y: { ...(y.range ? { range: y.range } : {}), ...(y.log ? { distr: 3 } : {}) },
        },
        axes: [
          { ...axis(x.label, scheme, x.values), size: 34 },
          { ...axis(y.label, scheme, y.values), size: 62 },
        ],
        series: [
          { label: x.label, value: (_, value) => (value === null ? '–' : x.value ? x.value(value) : value) },
          ...series.map((each, i) => ({
            label: each.label,
            stroke: scheme.series[each.colour ?? i],
            width: 2,
            ...(each.lone ? { paths: () => null } : {}),
            dash: each.dash,
            spanGaps: true,
            points: { show: each.points ?? false, size: 7, fill: scheme.series[each.colour ?? i] },
            value: (_, value) => (value === null || value === undefined ? '–' : each.value(value)),
          })),
        ],
        cursor: { drag: { x: false, y: false } },
      },
      shown,
      root,
    );
  }

  new ResizeObserver(() => {
    if (!root.clientWidth) {
      return;
    }
    if (plot) {
      plot.setSize({ width: root.clientWidth, height });
    } else {
      build();
    }
  }).observe(root);
  dark.addEventListener('change', () => plot && build());

  root.draw = (newer) => {
    shown = newer;
    plot?.setData(newer);
  };
  return root;
}
