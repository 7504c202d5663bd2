import type { DecisionSentences } from './sentences.fr.ts'

export const arabic = {
  waiting: (title) => `أنت في قائمة الانتظار: ${title}`,
  refused: (title) => `لم يُقبل طلبك: ${title}`,
  admitted: (title) => `لديك مكان: ${title}`,
  why: (why) => `السبب: ${why}`,
} satisfies DecisionSentences
