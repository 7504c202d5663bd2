import { typo } from '#platform/i18n'
import { asWritten, type Writer } from '#platform/languages'
import { Alert } from '#platform/ui'
import { foundSentence, type FoundSentences } from '../found/door.ts'
import type { WorkSentences } from './sentences.fr.ts'
import { wordOf, type Work } from '../work.ts'

/** What the program found, in the language of who reads. */
export type SayFound = { found: FoundSentences; write: Writer }

type Answered = SayFound & { work: Pick<Work, 'review'>; say: WorkSentences }

/** What became of a work, as its trainee reads it. */
export function Answer({ work, say, ...as }: Answered) {
  const { state } = work.review
  if (state === 'accepted')
    return (
      <Alert kind="ok" title={say.validated}>
        <Word kept={wordOf(work.review)} {...as} />
      </Alert>
    )
  if (state === 'waived')
    return (
      <Alert kind="ok" title={say.noNeed}>
        <Word kept={wordOf(work.review)} {...as} />
      </Alert>
    )
  if (state === 'given back')
    return (
      <Alert kind="wait" icon="again" title={say.again}>
        <Word kept={wordOf(work.review)} {...as} />
      </Alert>
    )
  return (
    <Alert kind="wait" title={say.given}>
      {say.answerHere}
    </Alert>
  )
}

/** What was answered: by who trains, as they wrote it; or by the program, in the language of who reads. */
export function Word({ kept, found, write }: SayFound & { kept: string | null }) {
  if (!kept) return null
  const sentence = foundSentence(kept, found, write)
  return sentence ? <p>{sentence}</p> : <p {...asWritten}>{typo(kept)}</p>
}
