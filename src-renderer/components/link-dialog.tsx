/** Before a link is opened: where it really leads. */
import { useApp, useWords } from '../hooks/use-app.ts';
import { useOverlay } from '../hooks/use-overlay.ts';
import { Dialog } from './dialog.tsx';
import { FaultAlert } from './fault-alert.tsx';

export function LinkDialog() {
  const overlay = useOverlay('link');
  const { links, sayings, words } = useApp();
  const { text } = useWords();
  const asked = links.asked.value;
  if (!asked) return null;
  const { url, host } = asked;
  const copy = () => {
    overlay.onClose();
    links.copy(url);
    sayings.say(words.peek().text.reading.copied);
  };
  return (
    <Dialog class="link-dialog" title={text.reading.openLink} {...overlay}>
      <div class="link-asked">
        <p class="link-host">
          <bdi>{host}</bdi>
        </p>
        <p class="link-url">
          <bdi>{url}</bdi>
        </p>
        {host.includes('xn--') && <p class="aside">{text.reading.foreign}</p>}
        <FaultAlert fault={links.fault.value} />
      </div>
      <footer>
        <button type="button" class="button primary" onClick={() => void links.open()}>
          {text.reading.open}
        </button>
        <button type="button" class="button" onClick={copy}>
          {text.reading.copyLink}
        </button>
        <button type="button" class="button" onClick={overlay.onClose}>
          {text.reading.cancel}
        </button>
      </footer>
    </Dialog>
  );
}
