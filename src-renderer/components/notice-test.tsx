/** A notification to try: the agent alone can say whether it was seen. */
import { useSignal } from '@preact/signals';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { outcome } from '../store/fault.ts';

export function NoticeTest() {
  const { client } = useApp();
  const { text } = useLateWords();
  const asked = useSignal<'no' | 'asking' | 'seen' | 'unseen'>('no');
  const test = async () => {
    const { title, body } = text.check.test;
    if ((await outcome(client.ask('test-notice', { title, body }))) === null) asked.value = 'asking';
  };
  return (
    <div class="notice-test" aria-live="polite">
      <button type="button" class="button primary" onClick={() => void test()}>
        {text.check.send}
      </button>
      {asked.value === 'asking' && (
        <p>
          {text.check.ask}{' '}
          <button type="button" class="button" onClick={() => (asked.value = 'seen')}>
            {text.check.seen}
          </button>{' '}
          <button type="button" class="button" onClick={() => (asked.value = 'unseen')}>
            {text.check.unseen}
          </button>
        </p>
      )}
      {asked.value === 'seen' && <p>{text.check.works}</p>}
      {asked.value === 'unseen' && <p>{text.check.look}</p>}
    </div>
  );
}
