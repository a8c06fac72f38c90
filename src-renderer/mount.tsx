/** Puts the app into a page, over any bridge. Returns its undo. */
import { render } from 'preact';
import type { HostBridge } from './bridge/host-bridge.ts';
import type { Clock, Undo } from './clock.ts';
import { Root } from './components/root.tsx';
import { createApp } from './store/app.ts';
import { fetchAtHand } from './store/at-hand.ts';
import './styles/index.css';

export function mount(root: HTMLElement, bridge: HostBridge, clock: Clock): Undo {
  fetchAtHand().catch(() => {}); // whoever wants one of them tries again, and says so
  const app = createApp(bridge, clock, window);
  const stop = app.start();
  render(<Root app={app} />, root);
  return () => {
    render(null, root);
    stop();
  };
}
