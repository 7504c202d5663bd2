import { LinkButton } from '#platform/ui'
import type { Activity } from '../activity.ts'
import { asGiven } from '../own-space.tsx'
import { QuizAnswers, workSentences, type WorkSentences } from '../work/door.ts'
import { byStatement, wordsOf, type Work } from '../work.ts'

type ShownWork = {
  work: Work
  activity: Activity
  own: boolean
  /** True when the trainee has nothing left to do for this activity. */
  settled: boolean
  /** Those of its trainee; who trains reads French. */
  say?: WorkSentences
}

/** What was handed in: the words, the file, the answers; the right ones are told to who trains, or when all is done. */
export function WorkContent({ work, activity, own, settled, say = workSentences.says.fr }: ShownWork) {
  const { content } = work
  const words = wordsOf(content)
  const hasFile = content.kind === 'file'
  return (
    <>
      {words && (
        <p class="panel as-written" {...asGiven(work)}>
          {words}
        </p>
      )}
      {hasFile && (
        <p>
          <LinkButton kind="quiet" icon="eye" href={`/formation/travaux/${work.id}/fichier`}>
            {say.seeFile}
          </LinkButton>
        </p>
      )}
      {hasFile && activity.proof === 'photo' && (
        <img
          class="evidence"
          src={`/formation/travaux/${work.id}/fichier?vue=1`}
          alt={say.workGiven}
          loading="lazy"
        />
      )}
      {content.kind === 'quiz' && (
        <QuizAnswers content={content} quiz={activity.quiz ?? []} tells={!own || settled} say={say} />
      )}
      {work.handedInBy !== work.personId && !hasFile && <p>{say.seenByTrainer}.</p>}
      {byStatement(work) && (
        <p>{own ? `${say.followedHere}.` : 'Prouvé par les traces d’un cours suivi ici.'}</p>
      )}
    </>
  )
}
