/** English, in the shape of `es-late.ts`. */

import { exporting, formats } from './en-exporting.ts';
import { find, jump, searchNotes } from './en-find.ts';
import { handover, handoverChoices, handoverParts, handoverProblems } from './en-handover.ts';
import { check, checkLinks, checkRemedies, checkWhy } from './en-notices.ts';
import { keys, palette, paletteKinds } from './en-palette.ts';
import { figures, how, panel, ranges } from './en-panel.ts';
import { fileProblems, replies, replyProblems } from './en-replies.ts';
import { settings } from './en-settings.ts';
import { tour } from './en-tour.ts';
import { warnings } from './en-warnings.ts';
import type { LateText } from './es-late.ts';

export const lateEn: LateText = {
  ...{ check, checkLinks, checkRemedies, checkWhy },
  ...{ exporting, formats },
  ...{ find, jump, searchNotes },
  ...{ keys, palette, paletteKinds },
  ...{ replies, replyProblems, fileProblems },
  ...{ settings, tour, warnings },
  ...{ handover, handoverChoices, handoverParts, handoverProblems },
  ...{ panel, figures, ranges, how },
};
