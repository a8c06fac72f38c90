/** What the agent has to know before going on: session expired, nothing kept on disk, notifications not yet allowed. */
import { useSignal } from '@preact/signals';
import type { Session } from '../../src-shared/model.ts';
import { useApp, useWords } from '../hooks/use-app.ts';
import { Banner } from './banner.tsx';
import { lazily, ofAtHand } from './lazily.tsx';

const ExpiredBar = lazily(() => import('./expired-bar.tsx').then((part) => part.ExpiredBar));
const WarningBanners = ofAtHand((parts) => parts.WarningBanners);

export function Banners({ session }: { readonly session: Extract<Session, { phase: 'signed-in' | 'expired' }> }) {
  return (
    <div class="banners">
      {session.phase === 'expired' && <ExpiredBar session={session} />}
      <WarningBanners />
      <StorageBanner />
      <NotifyBanner />
    </div>
  );
}

function StorageBanner() {
  const storage = useApp().state.storage.value;
  const { text } = useWords();
  const dismissed = useSignal(false);
  if (storage.kind !== 'memory' || dismissed.value) return null;
  const words = {
    'no-keyring': text.storage.noKeyring,
    'disk-error': text.storage.diskError,
    'newer-store': text.storage.newerStore,
  };
  return (
    <Banner role="status" words={words[storage.reason]}>
      <button
        type="button"
        class="button"
        onClick={() => {
          dismissed.value = true;
        }}
      >
        {text.storage.dismiss}
      </button>
    </Banner>
  );
}

/** Only where the page itself raises notifications; never asks by itself. */
function NotifyBanner() {
  const { state, notices } = useApp();
  const { text } = useWords();
  const wanted = state.host.value.kind === 'web' && state.settings.value.notifications !== 'off';
  if (!wanted || notices.permission.value !== 'default' || notices.postponed.value) return null;
  return (
    <Banner role="status" words={text.notify.offer}>
      <button type="button" class="button" onClick={() => void notices.askPermission()}>
        {text.notify.allow}
      </button>
      <button type="button" class="button quiet" onClick={notices.postpone}>
        {text.notify.later}
      </button>
    </Banner>
  );
}
