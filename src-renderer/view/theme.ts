import type { Settings } from '../../src-shared/settings.ts';

type Theme = Settings['theme'];

/** Round the three. */
export const NEXT_THEME: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
