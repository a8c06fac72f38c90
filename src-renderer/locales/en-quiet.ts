/** English, in the shape of `es-quiet.ts`. */
import type * as spanish from './es-quiet.ts';

export const quiet: typeof spanish.quiet = {
  until: (moment) => `No notifications until ${moment}.`,
  hours: 'Quiet hours',
  byWeek: 'Every week',
  from: 'From',
  to: 'To',
};
