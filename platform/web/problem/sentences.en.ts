import type { ProblemSentences } from './sentences.fr.ts'

export const english = {
  told: {
    403: ['This request does not come from here', 'Go back to the page and start again.'],
    404: ['This page does not exist', 'The address is wrong, or the page is not for you.'],
    405: ['This page does not exist', 'Go back and start again.'],
    413: ['It is too big', 'Choose a smaller file, or write a shorter text. Then start again.'],
    422: ['This request is not complete', 'Go back, check, and start again.'],
    429: ['Too many tries', 'Wait a quarter of an hour, then start again.'],
    500: ['Something broke on our side', 'Nothing was lost. Try again in a moment.'],
    503: ['Beffroi is resting for a moment', 'Try again in a minute.'],
  },
  again: 'If it happens again,',
  tellUs: 'tell us, with this reference:',
  home: 'Go to the home page',
} satisfies ProblemSentences
