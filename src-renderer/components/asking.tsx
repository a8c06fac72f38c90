/** Something the agent has to see before a text leaves: a line over the composer, and what they can do. */
import type { ComponentChildren } from 'preact';
import { useApp } from '../hooks/use-app.ts';

interface AskingProps {
  readonly children: ComponentChildren;
  /** The first is what is safe. */
  readonly choices: readonly { readonly name: string; readonly run: () => void }[];
}

export function Asking({ children, choices }: AskingProps) {
  const { actions } = useApp();
  return (
    <div class="overtaken">
      <div class="asked" role="alert">
        {children}
      </div>
      <div class="overtaken-choices">
        {choices.map(({ name, run }, index) => (
          <button
            key={name}
            type="button"
            class={index === 0 ? 'button' : 'button quiet'}
            onClick={() => {
              actions.focus.value = 'composer';
              run();
            }}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
