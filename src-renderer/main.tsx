/** The page: finds its host and mounts the app over it. */
import { openBridge } from './bridge/open-bridge.ts';
import { systemClock } from './clock.ts';
import { mount } from './mount.tsx';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no #app');
mount(root, openBridge(window), systemClock);
