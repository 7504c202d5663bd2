import type { OwnActivity } from './own-activity-store.ts'
import type { WorkSentences } from './sentences.fr.ts'

/** What a quiz answered by itself, said in the language of who reads; undefined when somebody answered. */
export const quizWord = (
  { rightAnswers, questions }: Pick<OwnActivity, 'rightAnswers' | 'questions'>,
  say: WorkSentences,
): string | undefined =>
  rightAnswers === null || questions === null ? undefined : say.quizAgain(rightAnswers, questions)
