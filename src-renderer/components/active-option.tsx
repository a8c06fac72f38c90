/** A line of a listbox below a field that keeps the focus and the keys (aria-activedescendant); the active one is seen. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface ActiveOptionProps {
  readonly id: string;
  readonly class: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly children: ComponentChildren;
}

export function ActiveOption({ isActive, onChoose, children, ...rest }: ActiveOptionProps) {
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isActive) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys
    <div
      {...rest}
      ref={element}
      role="option"
      aria-selected={isActive}
      onMouseDown={(event) => event.preventDefault()} // the focus stays in the field
      onClick={onChoose}
    >
      {children}
    </div>
  );
}
