/** English, in the shape of `es-tour.ts`. */
import type * as spanish from './es-tour.ts';

export const tour: typeof spanish.tour = {
  label: 'First steps',
  place: (step, of) => `${step} of ${of}`,
  steps: [
    {
      title: 'Whoever waits longest is on top',
      words: 'Each customer’s bar grows while they wait for an answer. Open one with a click, or with ↓ and Enter.',
    },
    {
      title: 'What you write is not lost',
      words: 'Without a connection it waits, and leaves once when there is one. Each message says where it stands.',
    },
    {
      title: 'You are told',
      words: 'A system notification when somebody writes whom you are not looking at. Settings say how much it tells.',
    },
  ],
  next: 'Next',
  skip: 'Skip',
  end: 'Start',
};
