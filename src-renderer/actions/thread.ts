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
  exportConversation: {
    group: 'conversation',
    isEnabled: isOpen,
    run({ actions }) {
      actions.overlay.value = 'export';
    },
  },
  print: { group: 'conversation', isEnabled: isOpen, run: (app) => void print(app) },
} satisfies Partial<Actions>;

/** What prints is fetched when it is first asked for. */
async function print(app: App): Promise<void> {
  const usuario = app.state.open.peek();
  const { printConversation } = await import('../export/print.ts');
  const fault = usuario === null ? null : await printConversation(app, usuario);
  if (fault) app.sayings.say(app.words.peek().text.faults[fault.code](fault));
}
