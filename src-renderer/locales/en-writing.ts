/** English, in the shape of `es-writing.ts`. */
import type * as spanish from './es-writing.ts';
import { plural } from './plural.ts';

export const composer: typeof spanish.composer = {
  label: (usuario) => `Message for ${usuario}`,
  send: (usuario) => `Send to ${usuario}`,
  keys: 'Enter sends · Shift + Enter, new line',
  keysMod: 'Ctrl + Enter sends · Enter, new line',
  held: (usuario, seconds) => `To ${usuario}: leaves in ${seconds} s`,
  length: (used, most) => `${used} of ${most} characters`,
  lengthBytes: (used, most) => `${used} of ${most} bytes`,
  over: 'The server takes no message as long as this: split it in two.',
  hasty: (usuario) => `You have just changed conversations. Is this for ${usuario}?`,
  hastyYes: 'Yes, send',
  gap: (gap) => `${gap} is still to be filled.`,
  later: 'It will be sent when the connection is back.',
  laterSession: 'It will be sent when you sign in.',
};

export const overtaken: typeof spanish.overtaken = {
  answered: 'has already answered:',
  asking: 'Checking whether somebody has answered…',
  sendAnyway: 'Send anyway',
  keepWriting: 'Keep editing',
};

export const held: typeof spanish.held = {
  overtaken: (n) =>
    plural(n, 'Your reply has not left yet, and after it', `Your ${n} replies have not left yet, and after them`),
  wrote: 'wrote:',
  old: (n, since) =>
    plural(
      n,
      `Your reply has been in the queue for ${since}.`,
      `Your ${n} replies have been in the queue for ${since}.`,
    ),
  mine: 'Your reply:',
  release: 'Send anyway',
  edit: 'Edit again',
  row: 'not sent, waits for your decision',
};
