/** Commands of the whole window. */
import { NEXT_THEME } from '../view/theme.ts';
import type { Actions } from './action.ts';

export const WINDOW_ACTIONS = {
  palette: {
    group: 'window',
    run({ actions }) {
      actions.overlay.value = 'palette';
    },
  },
  replies: {
    group: 'window',
    isEnabled: ({ state }) => 'agent' in state.session.value && state.session.value.agent.rol === 'admin',
    run({ actions }) {
      actions.overlay.value = 'replies';
    },
  },
  panel: {
    group: 'window',
    isEnabled: ({ state }) => 'agent' in state.session.value && state.session.value.agent.rol === 'admin',
    run: ({ actions }) => actions.showScreen('panel'),
  },
  handover: {
    group: 'window',
    isEnabled: ({ state }) => 'agent' in state.session.value && state.session.value.agent.rol === 'admin',
    run({ actions }) {
      actions.overlay.value = 'handover';
    },
  },
  settings: {
    group: 'window',
    run({ actions }) {
      actions.overlay.value = 'settings';
    },
  },
  shortcuts: {
    group: 'window',
    run({ actions }) {
      actions.overlay.value = 'shortcuts';
    },
  },
  theme: {
    group: 'window',
    run: ({ state, actions }) => void actions.saveSettings({ theme: NEXT_THEME[state.settings.peek().theme] }),
  },
  reconnect: {
    group: 'window',
    isEnabled: ({ state }) => state.link.value.phase === 'down',
    run: ({ actions }) => void actions.reconnect(),
  },
} satisfies Partial<Actions>;
