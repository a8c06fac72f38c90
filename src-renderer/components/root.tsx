/** Chooses the screen for the session. */
import { assertNever } from '../../src-shared/assert-never.ts';
import { AppContext, useApp } from '../hooks/use-app.ts';
import type { App } from '../store/app.ts';
import { ownerOf } from '../store/sink.ts';
import { Console } from './console.tsx';
import { SignIn } from './sign-in.tsx';
import { Starting } from './starting.tsx';

export function Root({ app }: { readonly app: App }) {
  return (
    <AppContext.Provider value={app}>
      <Screen />
    </AppContext.Provider>
  );
}

function Screen() {
  const session = useApp().state.session.value;
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
