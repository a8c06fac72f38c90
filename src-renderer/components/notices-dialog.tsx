/** "Do my notifications work?": each link of the way, a notification to try, and why the last message had none. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Result } from '../../src-shared/contract.ts';
import { useApp } from '../hooks/use-app.ts';
import { useLateWords } from '../hooks/use-late-words.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import { type ChainLink, chainOf } from '../view/notice-chain.ts';
import { plainName } from '../view/text.ts';
import { Dialog } from './dialog.tsx';
import { NoticePermission } from './notice-permission.tsx';
import { NoticeTest } from './notice-test.tsx';

type Check = Result<'notice-check'>;

export function NoticesDialog() {
  const overlay = useOverlay('notices');
  const { text } = useLateWords();
  return (
    <Dialog title={text.actions.checkNotices} {...overlay}>
      <NoticeCheck />
    </Dialog>
  );
}

function NoticeCheck() {
  const { client, now, state, notices } = useApp();
  const { text } = useLateWords();
  const check = useSignal<Check | null>(null);
  useEffect(() => {
    client.ask('notice-check', {}).then(
      (known) => {
        check.value = known;
      },
      () => {}, // the host is gone: the page says so elsewhere
    );
  }, []);
  if (!check.value) return null;
  const isWeb = state.host.value.kind === 'web';
  const chain = chainOf({
    settings: state.settings.value,
    now: now.peek(),
    facts: check.value.facts,
    permission: isWeb ? notices.permission.value : null,
  });
  return (
    <div class="notice-check">
      <h3>{text.check.way}</h3>
      <ul>
        {chain.map((link) => (
          <Link key={link.name} link={link} />
        ))}
      </ul>
      {isWeb && <NoticePermission />}
      <NoticeTest />
      <Verdicts verdicts={check.value.verdicts} />
    </div>
  );
}

const SIGNS = { passes: '✓', stops: '✗', unknown: '?' } as const;

function Link({ link: { name, state } }: { readonly link: ChainLink }) {
  const { text } = useLateWords();
  return (
    <li data-state={state}>
      <span aria-hidden="true">{SIGNS[state]}</span>
      <span>
        {text.checkLinks[name]} <strong>{text.check.states[state]}</strong>
        {state === 'stops' && <span class="aside"> {text.checkRemedies[name]}</span>}
      </span>
    </li>
  );
}

/** The newest first. */
function Verdicts({ verdicts }: { readonly verdicts: Check['verdicts'] }) {
  const { now } = useApp();
  const { text, times } = useLateWords();
  return (
    <>
      <h3>{text.check.last}</h3>
      {verdicts.length === 0 && <p class="aside">{text.check.none}</p>}
      <ul>
        {verdicts.toReversed().map(({ usuario, at, why }, index) => (
          <li key={`${at} ${usuario} ${index}`}>
            <span class="figures">{times.moment(at, now.peek())}</span>
            <span>
              <bdi>{plainName(usuario)}</bdi>: {text.checkWhy[why]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
