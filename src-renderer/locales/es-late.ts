/** The words of parts that are fetched when they are first drawn: they come with them, not with the first screen. */

import { exporting, formats } from './es-exporting.ts';
import { find, jump, searchNotes } from './es-find.ts';
import { handover, handoverChoices, handoverParts, handoverProblems } from './es-handover.ts';
import { check, checkLinks, checkRemedies, checkWhy } from './es-notices.ts';
import { keys, palette, paletteKinds } from './es-palette.ts';
import { figures, how, panel, ranges } from './es-panel.ts';
import { fileProblems, replies, replyProblems } from './es-replies.ts';
import { settings } from './es-settings.ts';
import { tour } from './es-tour.ts';
import { warnings } from './es-warnings.ts';

export const lateEs = {
  ...{ check, checkLinks, checkRemedies, checkWhy },
  ...{ exporting, formats },
  ...{ find, jump, searchNotes },
  ...{ keys, palette, paletteKinds },
  ...{ replies, replyProblems, fileProblems },
  ...{ settings, tour, warnings },
  ...{ handover, handoverChoices, handoverParts, handoverProblems },
  ...{ panel, figures, ranges, how },
};

export type LateText = typeof lateEs;
