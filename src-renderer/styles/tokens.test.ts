/** Every pair of ink and ground that is used is legible: WCAG 2.2 contrast, in light, dark and high contrast. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

type Theme = 'light' | 'dark';

/** `--name: light-dark(#a, #b)` of a block of the file. */
function tokensOf(block: string): ReadonlyMap<string, Readonly<Record<Theme, string>>> {
  const pairs = block.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

const [usual = '', contrast = ''] = css.split(':root[data-contrast="more"]');
const LOOKS = { usual: tokensOf(usual), 'high contrast': new Map([...tokensOf(usual), ...tokensOf(contrast)]) };

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['ground', 'page', 'raised', 'tint', 'hover', 'selected'];
const TEXT: readonly (readonly [ink: string, grounds: readonly string[]])[] = [
  ['ink', GROUNDS],
  ['ink-soft', GROUNDS],
  ['ink-faint', ['ground', 'page', 'raised', 'tint', 'hover']],
  ['wait-warm-ink', ['ground', 'page', 'hover', 'selected']],
  ['wait-late-ink', ['ground', 'page', 'hover', 'selected']],
  ['danger', ['page', 'raised']],
  ['on-accent', ['accent', 'accent-hover']],
];
/** Bars, borders of fields, the focus ring: 3:1 (WCAG 1.4.11). */
const SHAPES: typeof TEXT = [
  ['wait-calm', ['ground', 'hover', 'selected']],
  ['wait-warm', ['ground', 'hover', 'selected']],
  ['wait-late', ['ground', 'hover', 'selected']],
  ['line-strong', ['page', 'raised', 'ground']],
  ['accent', GROUNDS],
];

describe.each(Object.entries(LOOKS))('contrast, %s', (_, tokens) => {
  const value = (name: string, theme: Theme) => {
    const token = tokens.get(name);
    if (!token) throw new Error(`no token --${name}`);
    return token[theme];
  };
  const cases = (pairs: typeof TEXT) =>
    pairs.flatMap(([ink, grounds]) =>
      grounds.flatMap((ground) => (['light', 'dark'] as const).map((theme) => ({ ink, ground, theme }))),
    );

  it.each(cases(TEXT))('$ink on $ground is 4.5:1 in $theme', ({ ink, ground, theme }) => {
    expect(ratio(value(ink, theme), value(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(cases(SHAPES))('$ink stands out of $ground, 3:1, in $theme', ({ ink, ground, theme }) => {
    expect(ratio(value(ink, theme), value(ground, theme))).toBeGreaterThanOrEqual(3);
  });
});
