/** A chart drawn by uPlot in the colours of the page: drawn again when they, or the room there is, change. */
import { signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import type { Look, Series } from '../view/plots.ts';

export interface Plot {
  /** Of the points of the x axis. */
  readonly names: readonly string[];
  readonly series: readonly Series[];
  /** The distances that lines of the y axis may have. */
  readonly steps: readonly number[];
  /** The words for a value of it. */
  readonly words: (value: number) => string;
}

const HEIGHT = 180;
const AXIS_WIDTH = 60;
const X_AXIS_HEIGHT = 28;
const DASH = [5, 4];
const BARS = uPlot.paths.bars?.({ size: [0.6, 36] });

/** The element that `ref` is given has in it one of each look (`data-look`), whose colour is that of the line. */
export function usePlot(plot: Plot, onHover: (index: number | null) => void, onPick: (index: number) => void) {
  const ref = useRef<HTMLDivElement>(null);
  const isDressedAnew = useDress();
  const hands = useRef({ onHover, onPick });
  hands.current = { onHover, onPick };
  useEffect(() => {
    const place = ref.current;
    if (!place) return;
    const chart = new uPlot(
      optionsOf(plot, place, (index) => hands.current.onHover(index)),
      dataOf(plot),
      place,
    );
    const pick = () => {
      if (typeof chart.cursor.idx === 'number') hands.current.onPick(chart.cursor.idx);
    };
    chart.over.addEventListener('click', pick);
    const room = new ResizeObserver(() => chart.setSize({ width: place.clientWidth, height: HEIGHT }));
    room.observe(place);
    return () => {
      room.disconnect();
      chart.destroy();
    };
  }, [plot, isDressedAnew]);
  return ref;
}

function dataOf({ names, series }: Plot): uPlot.AlignedData {
  return [names.map((_, index) => index), ...series.map(({ values }) => [...values])];
}

function optionsOf(plot: Plot, place: HTMLElement, hover: (index: number | null) => void): uPlot.Options {
  const { color, fontSize, fontFamily, borderTopColor: line } = getComputedStyle(place);
  const axis: uPlot.Axis = { stroke: color, font: `${fontSize} ${fontFamily}`, grid: { stroke: line, width: 1 } };
  const last = plot.names.length - 1;
  return {
    width: place.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    cursor: { y: false, points: { show: false }, drag: { x: false, y: false } },
    scales: {
      x: { time: false, range: [-0.5, last + 0.5] },
      y: { range: (_, _min, max) => [0, Math.max(max, 1) * 1.08] },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        ticks: { show: false },
        incrs: [1, 2, 3, 4, 6, 12],
        space: 70,
        size: X_AXIS_HEIGHT,
        values: (_, splits) => splits.map((at) => plot.names[at] ?? ''),
      },
      {
        ...axis,
        ticks: { show: false },
        size: AXIS_WIDTH,
        incrs: [...plot.steps],
        values: (_, splits) => splits.map(plot.words),
      },
    ],
    series: [{}, ...plot.series.map(({ look }) => seriesOf(look, place))],
    hooks: { setCursor: [({ cursor }) => hover(cursor.idx ?? null)] },
  };
}

function seriesOf(look: Look, place: HTMLElement): uPlot.Series {
  const key = place.parentElement?.querySelector(`[data-look="${look}"]`) ?? place;
  const { color } = getComputedStyle(key);
  if (look === 'bar')
    return { fill: color, stroke: color, width: 0, points: { show: false }, ...(BARS && { paths: BARS }) };
  const points = { show: true, size: 5, width: 1.5, stroke: color, fill: color };
  return { stroke: color, width: look === 'solid' ? 2.5 : 1.5, points, ...(look === 'dashed' && { dash: DASH }) };
}

/** Another value each time that the page changes its looks. */
function useDress(): number {
  const dress = useMemo(() => signal(0), []);
  useEffect(() => {
    const change = () => {
      dress.value++;
    };
    const root = new MutationObserver(change);
    root.observe(document.documentElement, { attributes: true });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', change);
    return () => {
      root.disconnect();
      system.removeEventListener('change', change);
    };
  }, [dress]);
  return dress.value;
}
