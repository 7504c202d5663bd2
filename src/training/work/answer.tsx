import { typo } from '#platform/i18n'
import { Alert } from '#platform/ui'
import { asWritten } from '../own-space.tsx'
import type { WorkSentences } from './sentences.fr.ts'
import { wordOf, type Work } from './work.ts'

type Answered = { work: Pick<Work, 'review' | 'content'>; say: WorkSentences }

/** What became of a work, as its trainee reads it. */
export function Answer({ work, say }: Answered) {
  const { state } = work.review
  if (state === 'accepted')
    return (
      <Alert kind="ok" title={say.validated}>
        <Word work={work} say={say} />
      </Alert>
    )
  if (state === 'waived')
    return (
      <Alert kind="ok" title={say.noNeed}>
        <Word work={work} say={say} />
      </Alert>
    )
  if (state === 'given back')
    return (
      <Alert kind="wait" icon="again" title={say.again}>
        <Word work={work} say={say} />
      </Alert>
    )
  return (
    <Alert kind="wait" title={say.given}>
      {say.answerHere}
    </Alert>
  )
}

/** What was answered: by who trains, as they wrote it; or by a quiz, which counts. */
export function Word({ work: { review, content }, say }: Answered) {
  const word = wordOf(review)
  if (!word) return null
  if (content.kind === 'quiz' && review.state === 'given back' && review.by === null)
    return <p>{say.quizAgain(content.right, content.questions)}</p>
  return <p {...asWritten}>{typo(word)}</p>
}
