/** The console's outline while the host gets ready; after that, why there is nothing. */
import { useApp, useWords } from '../hooks/use-app.ts';
import { Mark } from './mark.tsx';
import { Rows } from './skeleton.tsx';

export function Starting() {
  const { text } = useWords();
  if (useApp().state.presence.value === 'down') return <HostGone />;
  return (
    <div class="console starting" aria-busy="true">
      <header class="rail">
        <h1 class="visually-hidden">{text.app.name}</h1>
        <Mark />
      </header>
      <div class="list">
        <div aria-hidden="true" />
        <Rows />
      </div>
      <main class="stage">
        <p class="visually-hidden" role="status">
          {text.app.starting}
        </p>
      </main>
    </div>
  );
}

function HostGone() {
  const { text } = useWords();
  return (
    <main class="sheet">
      <div class="sheet-body" role="alert">
        <Mark size={40} />
        <h1>{text.host.goneTitle}</h1>
        <p>{text.host.gone}</p>
      </div>
    </main>
  );
}
