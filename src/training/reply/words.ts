import { french } from './sentences.fr.ts'

/** What people were asked, as who trains reads it. */
export const {
  questions: questionWords,
  marks: markWords,
  contracts: contractWords,
  sinces: sinceWords,
} = french
