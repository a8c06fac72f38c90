/** English, in the shape of `es-late.ts`. */
import { exporting, formats } from './en-exporting.ts';
import { handover, handoverChoices, handoverParts, handoverProblems } from './en-handover.ts';
import { figures, how, panel, ranges } from './en-panel.ts';
import type { LateText } from './es-late.ts';

export const lateEn: LateText = {
  ...{ exporting, formats },
  ...{ handover, handoverChoices, handoverParts, handoverProblems },
  ...{ panel, figures, ranges, how },
};
