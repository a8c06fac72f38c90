/** The words of parts that are fetched when they are first drawn: they come with them, not with the first screen. */
import { exporting, formats } from './es-exporting.ts';
import { handover, handoverChoices, handoverParts, handoverProblems } from './es-handover.ts';
import { figures, how, panel, ranges } from './es-panel.ts';

export const lateEs = {
  ...{ exporting, formats },
  ...{ handover, handoverChoices, handoverParts, handoverProblems },
  ...{ panel, figures, ranges, how },
};

export type LateText = typeof lateEs;
