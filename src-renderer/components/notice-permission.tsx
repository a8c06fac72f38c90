/** In a browser the agent's choice of notifications is worth nothing without the browser's permission. */
import { useApp, useWords } from '../hooks/use-app.ts';

export function NoticePermission() {
  const { state, notices } = useApp();
  const { text } = useWords();
  const permission = notices.permission.value;
  if (state.host.value.kind !== 'web') return null;
  if (permission !== 'default') return <p class="aside">{text.notify[permission]}</p>;
  return (
    <p class="aside">
      <button type="button" class="button" onClick={() => void notices.askPermission()}>
        {text.notify.allow}
      </button>
    </p>
  );
}
