/** A line across the top: words, and what can be done about them. */
import type { ComponentChildren } from 'preact';

interface BannerProps {
  readonly words: string;
  /** Absent: it is not said aloud. */
  readonly role?: 'status' | 'alert';
  readonly children: ComponentChildren;
}

export function Banner({ words, role, children }: BannerProps) {
  return (
    <div class="banner">
      <p {...(role && { role })}>{words}</p>
      {children}
    </div>
  );
}
