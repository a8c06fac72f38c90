import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';

interface IconButtonProps {
  readonly icon: IconNode;
  readonly label: string;
  readonly onClick: () => void;
  readonly class?: string;
}

/** A button that shows an icon and says a name. */
export function IconButton({ icon, label, onClick, class: extra = '' }: IconButtonProps) {
  return (
    <button type="button" class={`icon-button ${extra}`} aria-label={label} title={label} onClick={onClick}>
      <Icon node={icon} size={18} />
    </button>
  );
}
