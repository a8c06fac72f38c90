import { type IncomingHttpHeaders, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** `fetch` cannot choose the address it comes from, and sign-ins are counted by it. */
export function post(
  url: string,
  body: string,
  from?: string,
  type = 'application/x-www-form-urlencoded',
  accept?: string,
) {
  return new Promise<Answer>((resolve, reject) => {
    const headers = {
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
      ...(accept !== undefined && { Accept: accept }),
    };
    const options = { method: 'POST', headers, timeout: 10_000, agent: false, ...(from && { localAddress: from }) };
    const outgoing = request(url, options, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in 10 s'))).on('error', reject);
    outgoing.end(body);
  });
}

/** GET without following redirects. */
export async function get(url: string, cookie: string | null, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.timeout(30_000),
    headers: { ...headers, ...(cookie !== null && { Cookie: cookie }) },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** GET, 200 or the test fails, and its JSON. */
export async function getJson<T>(url: string, cookie: string): Promise<T> {
  const { status, text } = await get(url, cookie);
  if (status !== 200) throw new Error(`GET ${url}: ${status} ${text}`);
  return JSON.parse(text) as T;
}

export interface HistoryRow {
  readonly de_usuario: string;
  readonly para_usuario: string;
  readonly mensaje: string;
  readonly fecha: string;
}
export const historyOf = (url: string, cookie: string, con: string): Promise<readonly HistoryRow[]> =>
  getJson(`${url}/api/mensajes?con=${encodeURIComponent(con)}`, cookie);
