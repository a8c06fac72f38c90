import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';

interface IconButtonProps {
  readonly icon: IconNode;
  readonly label: string;
  readonly onClick: () => void;
  readonly class?: string;
  /** The keys that do the same. */
  readonly hint?: { readonly keys: string; readonly aria: string | undefined };
}

/** A button that shows an icon and says a name. */
export function IconButton({ icon, label, onClick, class: extra = '', hint }: IconButtonProps) {
  return (
    <button
      type="button"
      class={`icon-button ${extra}`}
      aria-label={label}
      aria-keyshortcuts={hint?.aria}
      title={hint?.keys ? `${label} · ${hint.keys}` : label}
      onClick={onClick}
    >
      <Icon node={icon} size={18} />
    </button>
  );
}
