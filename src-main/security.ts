/** Everything a page could ask of Chromium and does not need: denied, in one place. */
import { app, type Session, session as sessions, type WebContents } from 'electron';
import { developmentPolicy } from './csp.ts';
import { RENDERER } from './paths.ts';
import { APP_ORIGIN, serveFolder } from './scheme.ts';

const deny = (event: { preventDefault(): void }) => event.preventDefault();

/** The one session pages live in: in memory, without permissions, without network. `development`: Vite's origin. */
export function createSession(development: string | null): Session {
  const session = sessions.fromPartition('console', { cache: false }); // no `persist:`: nothing reaches the disk
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', deny);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isServed(url, development) }));
  if (development === null) serveFolder(session, RENDERER);
  else relaxPolicy(session, development);
  return session;
}

/** Every page there will ever be: it stays where it was loaded, and opens nothing. */
export function confinePages(development: string | null): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, development));
}

function confine(contents: WebContents, development: string | null): void {
  // In development Vite reloads the page itself; nothing else ever navigates.
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (development === null || !event.url.startsWith(`${development}/`)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', deny);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function isServed(url: string, development: string | null): boolean {
  if (url.startsWith(`${APP_ORIGIN}/`)) return true;
  if (app.isPackaged) return false;
  const sources = development === null ? [] : [`${development}/`, `${development.replace(/^http/, 'ws')}/`];
  return ['devtools://devtools/', ...sources].some((source) => url.startsWith(source));
}

function relaxPolicy(session: Session, development: string): void {
  session.webRequest.onHeadersReceived(({ responseHeaders }, answer) =>
    answer({ responseHeaders: { ...responseHeaders, 'content-security-policy': [developmentPolicy(development)] } }),
  );
}
