import { is } from 'valibot';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, Settings } from './settings.ts';
import { limitsOf, waitLevel, waitShare, waitsOf } from './waits.ts';

const USUAL = DEFAULT_SETTINGS.waits;
const { warm, late } = limitsOf(USUAL);

describe('how a wait looks', () => {
  it('is calm, warm from two minutes, late from ten, unless the agent chose', () => {
    expect([warm, late]).toEqual([120_000, 600_000]);
    const levels = [0, warm - 1, warm, late - 1, late].map((ms) => waitLevel(ms, USUAL));
    expect(levels).toEqual(['calm', 'calm', 'warm', 'warm', 'late']);
    expect([waitLevel(late, '15-60'), waitLevel(15 * 60_000, '15-60')]).toEqual(['calm', 'warm']);
  });

  it('is late after it is warm, whatever is chosen', () => {
    for (const waits of ['2-10', '1-2', '7-1440', waitsOf(9, 10)]) expect(is(Settings.entries.waits, waits)).toBe(true);
    for (const waits of ['0-10', '10-2', '5-5', '2', '2-10-20', '-1-4', '2-1e3', '12345-23456', ''])
      expect(is(Settings.entries.waits, waits)).toBe(false);
  });

  it('grows from a visible stub to the whole row, never shrinking', () => {
    const shares = Array.from({ length: 30 }, (_, index) => waitShare((index / 20) * late, USUAL));
    expect(shares[0]).toBe(0.3);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });

  it('takes a clock that went back for no wait', () => {
    expect([waitLevel(-5, USUAL), waitShare(-5, USUAL)]).toEqual(['calm', 0.3]);
  });
});
