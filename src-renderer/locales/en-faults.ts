/** English words for every fault. */
import type { Fault, FaultCode } from '../../src-shared/model.ts';

const own = (words: string) => (_fault: Fault) => words;

export const faults: Readonly<Record<FaultCode, (fault: Fault) => string>> = {
  'bad-request': own('Mostrador did not understand the request.'),
  'unknown-call': own('Mostrador does not know that request. Is it half updated?'),
  internal: own('Something failed inside Mostrador. Try again.'),
  timeout: own('Mostrador did not answer in time. Try again.'),
  'host-gone': own('The console is not answering. Your text is still here; try when it is back.'),
  'not-signed-in': own('No session is open.'),
  'bad-server-url': own('The server address is not valid. Write it like https://support.example.com.'),
  'wrong-credentials': own('Wrong user or password.'),
  'missing-credentials': own('Enter the user and the password.'),
  'rate-limited': own('Too many attempts.'),
  'server-unreachable': own('The server cannot be reached. Check the address and the network.'),
  'server-untrusted': ({ detail }) =>
    `The server’s certificate is not valid${detail ? ` (${detail})` : ''}. Tell whoever runs it.`,
  'server-timeout': own('The server did not answer in time. Try again.'),
  'server-error': ({ detail }) => `The server failed${detail ? ` (${detail})` : ''}. Try again.`,
  'server-redirects': own('The server redirects elsewhere. Enter the final address.'),
  'not-a-server': own('There is no support server at that address.'),
  'bad-token': own('The server gave a session that makes no sense.'),
  'access-denied': own('The server does not allow your user to do this.'),
  'handshake-no-cookie': own('The server did not receive the session. Sign in again.'),
  'handshake-no-token': own('The server cannot find the session. Sign in again.'),
  'handshake-bad-token': own('The session is no longer valid. Sign in again.'),
  'handshake-other': ({ detail }) => `The server refused the connection${detail ? `: ${detail}` : '.'}`,
  'message-empty': own('The message is empty.'),
  'message-too-long': own('The message is too long for the server. Split it in two.'),
  'message-unknown': own('That message is gone.'),
  'message-invalid': own('The server does not take that message.'),
  'already-answered': ({ detail }) => `${detail ?? 'Another agent'} has already answered.`,
  'file-failed': ({ detail }) => `The file could not be saved${detail ? ` (${detail})` : ''}. Try another folder.`,
  'link-unsafe': own('That link cannot be opened safely.'),
  'link-failed': own('The system could not open the link. Copy it and open it in the browser.'),
  'storage-failed': own('The message store on this computer is not answering. Nothing was sent or deleted.'),
};
