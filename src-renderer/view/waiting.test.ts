import { describe, expect, it } from 'vitest';
import { LATE_MS, WARM_MS, waitLevel, waitShare } from './waiting.ts';

describe('how a wait looks', () => {
  it('is calm, warm from two minutes, late from ten', () => {
    expect([WARM_MS, LATE_MS]).toEqual([120_000, 600_000]);
    expect([0, WARM_MS - 1, WARM_MS, LATE_MS - 1, LATE_MS].map(waitLevel)).toEqual([
      'calm',
      'calm',
      'warm',
      'warm',
      'late',
    ]);
  });

  it('grows from a visible stub to the whole row, never shrinking', () => {
    const shares = Array.from({ length: 30 }, (_, index) => waitShare((index / 20) * LATE_MS));
    expect(shares[0]).toBe(0.3);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  it('takes a clock that went back for no wait', () => {
    expect([waitLevel(-5), waitShare(-5)]).toEqual(['calm', 0.3]);
  });
});
