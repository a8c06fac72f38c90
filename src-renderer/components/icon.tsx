/** A lucide icon, built element by element (a string of markup would be refused by Trusted Types). */
import type { IconNode } from 'lucide';
import { h } from 'preact';

/** Decorative: the button around it carries the name. */
export function Icon({ node, size = 16 }: { readonly node: IconNode; readonly size?: number }) {
  return (
    <svg
      class="icon"
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={1.75}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      {node.map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
