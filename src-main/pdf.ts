/** A page as PDF, by a window nobody sees, in which nothing is run and from which nothing is fetched. */
import { BrowserWindow, session as sessions } from 'electron';
import { APP_ORIGIN } from './scheme.ts';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
let printed = 0;

export async function pdfOf(html: string): Promise<Buffer> {
  const session = sessions.fromPartition(`print-${++printed}`, { cache: false }); // in memory, and of this page alone
  const address = `${APP_ORIGIN}/`;
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
  session.protocol.handle(new URL(address).protocol.slice(0, -1), () => {
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY };
    return new Response(html, { headers });
  });
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      devTools: false,
    },
  });
  try {
    await window.loadURL(address);
    return await window.webContents.printToPDF({ pageSize: 'A4', printBackground: true });
  } finally {
    window.destroy();
  }
}
