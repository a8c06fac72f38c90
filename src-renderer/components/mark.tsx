/** The app's mark (assets/mark.svg): a counter seen from above, a line that opens for the person in front of it. */
import type { WaitLevel } from '../../src-shared/waits.ts';

interface MarkProps {
  readonly size?: number;
  /** How long the person has been there; the only colour there is. */
  readonly level?: WaitLevel | null;
}

export function Mark({ size = 28, level = null }: MarkProps) {
  return (
    <svg class="mark" aria-hidden="true" width={size} height={size} viewBox="0 0 32 32" fill="none" data-level={level}>
      <path
        d="M2 20H6A2 2 0 0 0 8 18V17A8 8 0 0 1 24 17V18A2 2 0 0 0 26 20H30"
        stroke="currentColor"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle class="mark-person" cx="16" cy="20" r="4" fill="currentColor" />
    </svg>
  );
}
