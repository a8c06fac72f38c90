/** Chooses the screen for the session. */
import { useRef } from 'preact/hooks';
import { assertNever } from '../../src-shared/assert-never.ts';
import { AppContext, useApp } from '../hooks/use-app.ts';
import type { App } from '../store/app.ts';
import { ownerOf } from '../store/sink.ts';
import { Console } from './console.tsx';
import { lazily } from './lazily.tsx';
import { Starting } from './starting.tsx';

const SignIn = lazily(() => import('./sign-in.tsx').then((part) => part.SignIn));

export function Root({ app }: { readonly app: App }) {
  return (
    <AppContext.Provider value={app}>
      <Screen />
    </AppContext.Provider>
  );
}

function Screen() {
  const { state, language } = useApp();
  const session = state.session.value;
  const isDrawn = useRef(false); // from then on another language comes over the one that is read
  if (language.isComing.value && !isDrawn.current) return <Starting />;
  isDrawn.current ||= session.phase !== 'starting';
  switch (session.phase) {
    case 'starting':
      return <Starting />;
    case 'signed-out':
      return <SignIn session={session} />;
    case 'signed-in':
    case 'expired':
      return <Console key={ownerOf(session)} session={session} />; // another agent's is another one
    default:
      return assertNever(session);
  }
}
