/** A button for a command: an icon, its name, its keys. */
import type { IconNode } from 'lucide';
import type { ActionId } from '../../src-shared/shortcuts.ts';
import { runAction } from '../actions/table.ts';
import { useApp } from '../hooks/use-app.ts';
import { useHint } from '../hooks/use-hint.ts';
import { IconButton } from './icon-button.tsx';

export function ActionButton({ icon, id }: { readonly icon: IconNode; readonly id: ActionId }) {
  const app = useApp();
  const hint = useHint(id);
  return <IconButton icon={icon} label={hint.words} hint={hint} onClick={() => void runAction(app, id)} />;
}
