import { LinkButton } from '#platform/ui'
import type { Activity } from '../activity.ts'
import { byStatement, QuizAnswers, wordsOf, type Work } from '../work/door.ts'

type ShownWork = {
  work: Work
  activity: Activity
  own: boolean
  /** True when the trainee has nothing left to do for this activity. */
  settled: boolean
}

/** What was handed in: the words, the file, the answers; the right ones are told to who trains, or when all is done. */
export function WorkContent({ work, activity, own, settled }: ShownWork) {
  const { content } = work
  const words = wordsOf(content)
  const hasFile = content.kind === 'file'
  return (
    <>
      {words && <p class="panel said">{words}</p>}
      {hasFile && (
        <p>
          <LinkButton kind="quiet" icon="eye" href={`/formation/travaux/${work.id}/fichier`}>
            Ouvrir le fichier
          </LinkButton>
        </p>
      )}
      {hasFile && activity.proof === 'photo' && (
        <img
          class="evidence"
          src={`/formation/travaux/${work.id}/fichier?vue=1`}
          alt="Le travail donné"
          loading="lazy"
        />
      )}
      {content.kind === 'quiz' && (
        <QuizAnswers content={content} quiz={activity.quiz ?? []} tells={!own || settled} />
      )}
      {work.handedInBy !== work.personId && !hasFile && <p>Vu par la personne qui forme.</p>}
      {byStatement(work) && <p>Prouvé par les traces d’un cours suivi ici.</p>}
    </>
  )
}
