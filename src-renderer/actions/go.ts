/** Commands that go from one customer to another. */
import { untracked } from '@preact/signals';
import type { App } from '../store/app.ts';
import { companyOf } from '../view/colleagues.ts';
import { neighbour, nextWaiting } from '../view/next.ts';
import type { Actions } from './action.ts';

const isAgent = ({ state }: App) => 'agent' in state.session.value && state.session.value.agent.rol === 'admin';
const isOpen = (app: App) => isAgent(app) && app.state.open.value !== null;

/** Opens whoever has waited longest and nobody attends; says so where there is none. Pressed again, it goes on from there. */
function goToNextWaiting({ state, actions, arrangements, sayings, words, walk }: App): void {
  const open = state.open.peek();
  const passed = walk.reached === open ? open : null;
  const colleagues = state.colleagues.peek();
  const isAttended = (usuario: string) => companyOf(colleagues, usuario) !== null;
  const inList = arrangements.inList.peek();
  const next = nextWaiting(inList, { open, passed, isAttended });
  walk.reached = next;
  const { text } = words.peek();
  const isAnyLeft = () => nextWaiting(inList, { open, passed, isAttended: () => false }) !== null;
  if (next !== null) actions.open(next);
  else sayings.say(isAnyLeft() ? text.said.othersAttended : text.said.nobodyWaits);
}

function step({ state, actions, arrangements }: App, by: 1 | -1): void {
  const next = neighbour(
    untracked(() => arrangements.shown('')),
    state.open.peek(),
    by,
  );
  if (next !== null) actions.open(next);
}

/** Goes on only when the text has left the composer: what has to be decided first is decided here. */
async function sendAndGo(app: App): Promise<void> {
  const usuario = app.state.open.peek();
  if (usuario === null) return;
  await app.sends.send(usuario);
  const { phase, fault, by } = app.sends.of(usuario).peek();
  const hasLeft = phase === 'idle' && !fault && !by && app.drafts.of(usuario).peek().trim() === '';
  if (!hasLeft || app.state.open.peek() !== usuario) return;
  app.walk.reached = null; // answered, not passed by
  goToNextWaiting(app);
}

export const GO_ACTIONS = {
  nextWaiting: { group: 'go', isEnabled: isAgent, run: goToNextWaiting },
  sendAndNext: {
    group: 'go',
    isEnabled: (app) => isOpen(app) && app.drafts.of(app.state.open.value ?? '').value.trim() !== '',
    run: (app) => void sendAndGo(app),
  },
  nextConversation: { group: 'go', isEnabled: isAgent, run: (app) => step(app, 1) },
  previousConversation: { group: 'go', isEnabled: isAgent, run: (app) => step(app, -1) },
  closeConversation: { group: 'go', isEnabled: isOpen, run: ({ actions }) => actions.close() },
  search: {
    group: 'go',
    isEnabled: isAgent,
    run({ actions }) {
      actions.focus.value = 'search';
    },
  },
} satisfies Partial<Actions>;
