/** What the agent is told once, in words that say what happened and what is safe. */
import { useState } from 'preact/hooks';
import { assertNever } from '../../src-shared/assert-never.ts';
import type { Warning } from '../../src-shared/model.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import type { LateText } from '../locales/es-late.ts';
import { keyOf } from '../store/warnings.ts';
import { Banner } from './banner.tsx';

export function WarningBanners() {
  const { warnings } = useApp();
  return (
    <>
      {warnings.shown.value.map((warning) => (
        <WarningBanner key={keyOf(warning)} warning={warning} />
      ))}
    </>
  );
}

function wordsOf(warning: Warning, text: LateText): string {
  switch (warning.kind) {
    case 'capabilities-lost':
      return text.warnings.capabilitiesLost;
    case 'store-rebuilt': {
      const { cause, saved, complete } = warning;
      const what = cause === 'damaged' ? text.warnings.storeRebuilt : text.warnings.storeOlder;
      return `${what} ${complete ? text.warnings.kept(saved) : text.warnings.keptSome(saved)}`;
    }
    default:
      return assertNever(warning);
  }
}

/** Said aloud the first time; drawn again (another screen, the host back) it is quiet. */
function WarningBanner({ warning }: { readonly warning: Warning }) {
  const { warnings, actions, state } = useApp();
  const { text } = useLateWords();
  const [isNews] = useState(() => warnings.isNews(warning));
  const onRead = () => {
    actions.focus.value = state.open.peek() === null ? 'list' : 'composer';
    void warnings.putAway(warning);
  };
  return (
    <Banner words={wordsOf(warning, text)} {...(isNews && { role: 'alert' })}>
      <button type="button" class="button" onClick={onRead}>
        {text.warnings.read}
      </button>
    </Banner>
  );
}
