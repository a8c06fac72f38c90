/** The page over a scripted host: `?state=<name>`. Without one, a list of them. */
import { render } from 'preact';
import { systemClock } from '../../src-renderer/clock.ts';
import { mount } from '../../src-renderer/mount.tsx';
import { fetchAtHand } from '../../src-renderer/store/at-hand.ts';
import { createFakeBridge, type Gallery } from './fake-bridge.ts';
import { SCENES } from './scenes/index.ts';

declare global {
  interface Window {
    gallery: Gallery;
  }
}

const root = document.getElementById('app')!;
const name = new URLSearchParams(location.search).get('state');

if (name !== null && Object.hasOwn(SCENES, name)) {
  const { bridge, gallery } = createFakeBridge(SCENES[name as keyof typeof SCENES]());
  window.gallery = gallery;
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) =>
    gallery.violations.push(`${violatedDirective} ${sample}`),
  );
  await fetchAtHand(); // states are looked at, and typed into, a moment after the first drawing
  mount(root, bridge, systemClock);
} else {
  render(
    <ul>
      {Object.keys(SCENES).map((state) => (
        <li key={state}>
          <a href={`?state=${state}`}>{state}</a>
        </li>
      ))}
    </ul>,
    root,
  );
}
