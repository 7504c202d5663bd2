import type { UndoneSentences } from './sentences.fr.ts'

export const english = {
  mistake: (title) => `The answer you received was a mistake: ${title}`,
  noPlace: 'You do not have a place for now.',
  now: {
    undecided: 'Your request is waiting for an answer. We will write to you.',
    waiting: 'You are on the waiting list again.',
    admitted: 'You have your place again.',
    refused: 'Your request is not accepted.',
    withdrawn: 'Your request stays withdrawn.',
  },
} satisfies UndoneSentences
