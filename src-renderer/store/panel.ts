/** What the panel asks, and what it was told last. It is counted again while people write, now and then. */
import { batch, effect, signal } from '@preact/signals';
import type { Params } from '../../src-shared/contract.ts';
import type { Figure, Metrics, Shift } from '../../src-shared/metrics.ts';
import type { Fault } from '../../src-shared/model.ts';
import type { Undo } from '../clock.ts';
import { firstChoice, rangeOf } from '../view/range.ts';
import type { App } from './app.ts';
import { faultOf } from './fault.ts';

/** ms: figures are looked at, not watched. */
const AGAIN_MS = 3_000;

interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Counted {
  readonly metrics: Metrics;
  readonly range: Range;
  /** Those it was counted with. */
  readonly shifts: readonly Shift[];
}

export interface ListAsked {
  readonly figure: Figure;
  readonly range: Range;
  readonly shift: number | null;
  /** Of when, in words; null: of all that is shown. */
  readonly when: string | null;
}

export type Panel = ReturnType<typeof createPanel>;

export function createPanel({ client, clock, state }: Pick<App, 'client' | 'clock' | 'state'>) {
  const now = () => clock.now() + state.skew.peek();
  const choice = signal(firstChoice(now()));
  const shift = signal<number | null>(null);
  const counted = signal<Counted | null>(null);
  const fault = signal<Fault | null>(null);
  const isBusy = signal(false);
  const isFit = signal(true);
  const listed = signal<ListAsked | null>(null);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  let generation = 0;
  let cancel: Undo | null = null;

  const ask = (range: Range, only: Params<'metrics'>['shift'], list: Figure | null) =>
    client.ask('metrics', { ...range, zone, shift: only, list });

  async function load(): Promise<void> {
    const mine = ++generation;
    cancel?.();
    cancel = null;
    const range = rangeOf(choice.peek(), now());
    isFit.value = range !== null;
    if (!range) return;
    const { shifts } = state.settings.peek();
    isBusy.value = true;
    const told = await ask(range, shift.peek(), null).catch(faultOf);
    if (mine !== generation) return;
    batch(() => {
      isBusy.value = false;
      fault.value = 'code' in told ? told : null;
      if (!('code' in told)) counted.value = { metrics: told, range, shifts };
    });
  }
  const later = () => {
    cancel ??= clock.after(AGAIN_MS, () => void load());
  };

  return {
    ...{ choice, shift, counted, fault, isBusy, isFit, listed, load },
    /** Who a figure is about. Rejects with a fault. */
    list: ({ range, shift: only, figure }: ListAsked) => ask(range, only, figure),
    watch(): Undo {
      const offs = [
        effect(() => {
          // What is read here is what the figures are of.
          const { length } = state.settings.value.shifts;
          if (shift.value !== null && shift.value >= length) shift.value = null; // it is no more
          if (choice.value) void load();
        }),
        effect(() => {
          if (state.conversations.value && counted.peek()) later();
        }),
      ];
      return () => {
        generation++;
        cancel?.();
        for (const off of offs) off();
      };
    },
  };
}
