/** English, in the shape of `es-warnings.ts`. */
import type * as spanish from './es-warnings.ts';
import { plural } from './plural.ts';

export const warnings: typeof spanish.warnings = {
  capabilitiesLost:
    'This server confirmed each message and no longer can. What is left in doubt is not sent again by itself: it waits for your decision.',
  storeRebuilt: 'The message store on this computer was damaged and was made anew from the server’s history.',
  storeOlder:
    'The message store on this computer was older than it should be and was completed from the server’s history.',
  kept: (n) =>
    n === 0
      ? 'Nothing was waiting to be sent, and the drafts and notes were kept.'
      : plural(
          n,
          'The one message not sent yet, the drafts and the notes were kept.',
          `The ${n} messages not sent yet, the drafts and the notes were kept.`,
        ),
  keptSome: (n) =>
    (n === 0
      ? 'What was not sent yet could not be read'
      : plural(n, 'One message not sent yet was kept', `${n} messages not sent yet were kept`).concat(
          ', and some may be missing',
        )
    ).concat('; perhaps not all drafts and notes are there either: check what you wrote last.'),
  read: 'Got it',
};
