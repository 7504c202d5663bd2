import { typo, writeCount } from '#platform/i18n'
import { writeInstant, writeMinutes } from '#platform/time'
import { Alert, Heading } from '#platform/ui'
import { page, type Ask, type PageWords } from '#platform/web'
import { inFrench } from '../found/door.ts'
import { proofWords, type Activity } from '../activity.ts'
import { effortWords, type Effort } from '../ledger/door.ts'
import { WorkContent } from './content.tsx'
import { Answer } from './answer-form.tsx'
import { StateTag, TakenBackAnswers, type TakenBack } from '../work/door.ts'
import { isSettled, stateOf, wordOf, type Work } from '../work.ts'

type ReviewedWork = {
  work: Work
  activity: Activity
  /** What it took, when a course followed here made it. */
  effort: Effort | undefined
  trainee: string
  works: Work[]
  takenBack: TakenBack[]
  writes: boolean
  typed?: string
  refusal?: string
}

/** One work, what came before it, and the two answers, for who trains. */
export function workPage(
  c: Ask,
  { work, activity, effort, trainee, works, takenBack, writes, typed = '', refusal }: ReviewedWork,
) {
  const { state } = work.review
  const waits = state === 'waiting'
  const word = wordOf(work.review)
  const before = works.filter((one) => one.id !== work.id)
  const words: PageWords = {
    title: `${activity.title}, ${trainee}`,
    room: 'training',
    density: 'bureau',
    space: 'Formation',
  }
  return page(
    c,
    { ...words, refused: Boolean(refusal) },
    <div class="stack">
      <p>
        <a href={`/formation/${activity.groupId}/travaux`}>Tous les travaux</a>
      </p>
      <Heading
        title={activity.title}
        over={[
          `${trainee}, le ${writeInstant(work.handedInAt)}`,
          work.doneAt && `fait le ${writeInstant(work.doneAt)}, sans réseau`,
        ]
          .filter(Boolean)
          .join(', ')}
        lead={`${activity.code} · ${writeMinutes(activity.minutes)} · ${proofWords[activity.proof]}`}
      />
      <p class="row">
        <StateTag state={stateOf(state)} />
        {state === 'replaced' && 'Remplacé par un autre envoi'}
        {state === 'taken back' && 'Annulé : il ne compte plus'}
      </p>
      <WorkContent {...{ work, activity }} own={false} settled={works.some(isSettled)} />
      {effort && (
        <Alert
          kind={waits ? 'late' : 'info'}
          title={typo(waits ? 'Un cours suivi très vite : le temps attend votre mot' : 'Un cours suivi ici')}
        >
          {typo(effortWords(effort, activity.minutes))}
        </Alert>
      )}
      {word && (
        <Alert kind={state === 'accepted' ? 'ok' : 'wait'} title="Réponse">
          {typo(inFrench(word))}
        </Alert>
      )}
      <TakenBackAnswers takenBack={takenBack} />
      {writes &&
        'by' in work.review &&
        work.review.by &&
        (state === 'accepted' || state === 'given back') && (
          <p>
            <a href={`/formation/travaux/${work.id}/annuler`}>Annuler cette réponse</a>
          </p>
        )}
      {writes && waits && <Answer {...{ workId: work.id, typed, refusal, held: effort !== undefined }} />}
      {!waits && refusal && <Alert kind="late" role="alert" title={typo(refusal)} />}
      {before.length > 0 && (
        <section class="stack">
          <h2>{writeCount(before.length, 'autre envoi', 'autres envois')}</h2>
          <ul class="worklist">
            {before.map((one) => (
              <li>
                <a href={`/formation/travaux/${one.id}`}>{writeInstant(one.handedInAt)}</a>
                {wordOf(one.review) && <span>{typo(`« ${inFrench(wordOf(one.review) ?? '')} »`)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>,
    refusal ? 422 : 200,
  )
}
