/** Commands of the open conversation. */
import type { App } from '../store/app.ts';
import type { Actions } from './action.ts';

const isAgent = ({ state }: App) => 'agent' in state.session.value && state.session.value.agent.rol === 'admin';
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
  notes: {
    group: 'conversation',
    isEnabled: (app) => isOpen(app) && isAgent(app),
    run: ({ notesPanel }) => notesPanel.show(!notesPanel.isShown.peek()),
  },
} satisfies Partial<Actions>;
