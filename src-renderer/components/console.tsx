/** Rail, list, thread, status line. A customer has no list: one conversation, with `admin`. */
import type { Session } from '../../src-shared/model.ts';
import { useApp } from '../hooks/use-app.ts';
import { useShortcuts } from '../hooks/use-shortcuts.ts';
import { Banners } from './banners.tsx';
import { ConversationList } from './conversation-list.tsx';
import { lazily, ofAtHand } from './lazily.tsx';
import { Rail } from './rail.tsx';
import { Stage } from './stage.tsx';
import { StatusLine } from './status-line.tsx';

// Drawn from the start, so there before their keys are: what is typed right after those lands in them.
const DateDialog = ofAtHand((parts) => parts.DateDialog);
const Palette = ofAtHand((parts) => parts.Palette);
const NoticesDialog = lazily(() => import('./notices-dialog.tsx').then((part) => part.NoticesDialog));
const SettingsDialog = lazily(() => import('./settings-dialog.tsx').then((part) => part.SettingsDialog));
const ShortcutsDialog = lazily(() => import('./shortcuts-dialog.tsx').then((part) => part.ShortcutsDialog));
const SnoozeDialog = lazily(() => import('./snooze-dialog.tsx').then((part) => part.SnoozeDialog));
const ViewsDialog = lazily(() => import('./views-dialog.tsx').then((part) => part.ViewsDialog));
const LinkDialog = lazily(() => import('./link-dialog.tsx').then((part) => part.LinkDialog));
const RepliesDialog = lazily(() => import('./replies-dialog.tsx').then((part) => part.RepliesDialog));
const HandoverDialog = lazily(() => import('./handover-dialog.tsx').then((part) => part.HandoverDialog));
const ExportDialog = lazily(() => import('./export-dialog.tsx').then((part) => part.ExportDialog));

type OpenSession = Extract<Session, { phase: 'signed-in' | 'expired' }>;

export function Console({ session }: { readonly session: OpenSession }) {
  const { state, actions } = useApp();
  const isAgent = session.agent.rol === 'admin';
  const open = state.open.value;
  const isListSeen = open === null && actions.screen.value === null; // where there is room for one
  const overlay = actions.overlay.value;
  useShortcuts();
  return (
    <div class="console" data-role={session.agent.rol} data-view={isListSeen ? 'list' : 'thread'}>
      <Rail />
      <Banners session={session} />
      {isAgent && <ConversationList />}
      <Stage usuario={open} agent={session.agent} />
      <StatusLine session={session} />
      <DateDialog />
      <Palette />
      {overlay === 'settings' && <SettingsDialog session={session} />}
      {overlay === 'shortcuts' && <ShortcutsDialog />}
      {overlay === 'notices' && <NoticesDialog />}
      {overlay === 'replies' && <RepliesDialog />}
      {overlay === 'link' && <LinkDialog />}
      {overlay === 'snooze' && <SnoozeDialog />}
      {overlay === 'views' && <ViewsDialog />}
      {overlay === 'handover' && <HandoverDialog />}
      {overlay === 'export' && open !== null && <ExportDialog usuario={open} />}
    </div>
  );
}
