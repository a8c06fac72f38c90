/** Commands of the open conversation. */
import type { App } from '../store/app.ts';
import type { Actions } from './action.ts';

const isOpen = ({ state }: App) => state.open.value !== null;

export const THREAD_ACTIONS = {
  findInThread: {
    group: 'conversation',
    isEnabled: isOpen,
    run({ actions }) {
      actions.finding.value = true;
      actions.focus.value = 'find';
    },
  },
  jumpToDate: {
    group: 'conversation',
    isEnabled: isOpen,
    run({ actions }) {
      actions.overlay.value = 'date';
    },
  },
} satisfies Partial<Actions>;
