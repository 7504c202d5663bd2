import { fullName } from '#people'
import type { Trainee } from '#training'
import { Alert, Confirm, Empty, LinkButton } from '#platform/ui'
import { typo, writeCount } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { CHANGED_MEANWHILE, page, refusedPage, versionOf, type Ask } from '#platform/web'
import { decisionWords, phaseWords, type Draft } from '../clea/door.ts'
import type { OpenGroupPage } from '../open-group-page.ts'
import { keptToSign } from './sign-evaluations.ts'
import { type EvaluationRefusal } from './draft-evaluation.ts'

export const evaluationSentences = {
  'trains this person': 'Vous formez, ou avez formé, cette personne : quelqu’un d’autre doit l’évaluer.',
  'day to come': 'Ce jour est à venir. Donnez le jour où vous avez évalué.',
  'changed meanwhile': CHANGED_MEANWHILE,
  'nothing to sign': 'Il n’y a rien à signer : vos décisions sont déjà signées, ou pas encore prises.',
} satisfies Record<EvaluationRefusal, string>

type View = { opened: OpenGroupPage; drafts: Draft[]; trainees: Trainee[]; refusal?: EvaluationRefusal }

/** All that is about to be signed, read once more. */
export function signPage(c: Ask, { opened, drafts, trainees, refusal }: View): Response {
  const back = `/certification/${opened.group.id}/evaluation`
  const answer = refusal ? refusedPage : page
  const people = trainees.filter((trainee) => drafts.some((draft) => draft.personId === trainee.personId))
  const title = 'Signer mes décisions'
  return answer(
    c,
    { title, room: 'certification', density: 'bureau', space: 'Évaluation', refused: refusal !== undefined },
    <div class="stack loose">
      {refusal && <Alert kind="late" role="alert" title={evaluationSentences[refusal]} />}
      {drafts.length === 0 ? (
        <>
          <h1>{title}</h1>
          <Empty icon="pen" title="Rien à signer" text="Évaluez d’abord une personne.">
            <LinkButton href={back}>Aller à la matrice</LinkButton>
          </Empty>
        </>
      ) : (
        <Confirm
          title={title}
          action={`${back}/signature`}
          verb="Signer"
          keep={{ seen: versionOf(keptToSign(drafts)) }}
          back={{ href: back, label: 'Pas encore' }}
        >
          <p>
            {typo(
              `Vous, ${opened.actor.name}, signez ${writeCount(drafts.length, 'décision')}. Une décision signée ne change plus : une correction est une nouvelle ligne, avec sa raison.`,
            )}
          </p>
          {people.map((trainee) => (
            <section>
              <h2>{fullName(trainee)}</h2>
              <ul>
                {drafts
                  .filter((draft) => draft.personId === trainee.personId)
                  .map((draft) => (
                    <li>
                      {typo(
                        `Domaine ${draft.domain}, ${phaseWords[draft.phase].toLowerCase()} : ${decisionWords[draft.decision]}, le ${writeDate(draft.evaluatedOn)}`,
                      )}
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </Confirm>
      )}
    </div>,
  )
}
