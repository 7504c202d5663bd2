import type { DecisionSentences } from './sentences.fr.ts'

export const english = {
  waiting: (title) => `You are on the waiting list: ${title}`,
  refused: (title) => `Your request was not accepted: ${title}`,
  admitted: (title) => `You have a place: ${title}`,
  why: (why) => `Why: ${why}`,
} satisfies DecisionSentences
