import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  readonly title?: string;
  readonly words: string;
  readonly children?: ComponentChildren;
}

/** What there is not, and what to do about it. */
export function EmptyState({ title, words, children }: EmptyStateProps) {
  return (
    <div class="empty">
      {title && <h2>{title}</h2>}
      <p dir="auto">{words}</p>
      {children}
    </div>
  );
}
