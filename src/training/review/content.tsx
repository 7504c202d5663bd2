import { typo } from '#platform/i18n'
import { LinkButton, Tag } from '#platform/ui'
import type { Activity } from '../activity.ts'
import { byStatement, wordsOf, type Work } from '../work/door.ts'

/** What was handed in, as the trainer reads it: the words, the file, the answers beside the right ones. */
export function WorkContent({ work, activity }: { work: Work; activity: Activity }) {
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
      {content.kind === 'quiz' && <Answers answers={content.answers} activity={activity} />}
      {work.handedInBy !== work.personId && !hasFile && <p>Vu par la personne qui forme.</p>}
      {byStatement(work) && <p>Prouvé par les traces d’un cours suivi ici.</p>}
    </>
  )
}

function Answers({ answers, activity }: { answers: number[]; activity: Activity }) {
  return (
    <ol class="worklist">
      {(activity.quiz ?? []).map((one, i) => (
        <li>
          <b>{typo(one.question)}</b>
          <span>{typo(one.answers[answers[i] ?? -1] ?? 'Pas de réponse')}</span>
          <Tag kind={answers[i] === one.right ? 'ok' : 'late'}>
            {answers[i] === one.right ? 'Juste' : typo(`Faux : ${one.answers[one.right] ?? ''}`)}
          </Tag>
        </li>
      ))}
    </ol>
  )
}
