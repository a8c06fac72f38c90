/** Plays a chime; how is fetched when the first one rings. A machine without sound stays silent. */
import type { Chime } from '../../src-shared/notices.ts';

export function playChime(chime: Chime): void {
  void import('./chime.ts').then(({ ring }) => ring(chime)).catch(() => undefined);
}
