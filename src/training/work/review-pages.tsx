import { typo, writeCount } from '#platform/i18n'
import { writeInstant, writeMinutes } from '#platform/time'
import { Alert, Button, Form, Heading, TextArea } from '#platform/ui'
import { page, type Ask, type PageWords } from '#platform/web'
import { proofWords, type Activity } from '../activity.ts'
import { ownPage } from '../own-space.tsx'
import { effortWords, type Effort } from '../ledger/door.ts'
import type { ReviewRefusal } from './review-work.ts'
import { WorkContent } from './content.tsx'
import { StateTag } from './state-tag.tsx'
import { stateOf, wordOf, type Work } from './work.ts'

export const reviewSentences = {
  'already answered': 'Ce travail a déjà une réponse. Rechargez la page pour la lire.',
  'word missing': 'Écrivez un mot : la personne doit savoir quoi refaire.',
  'time not explained': 'Écrivez pourquoi ce temps compte : votre mot reste dans le registre.',
  'not a trainee of the group': 'Cette personne n’est pas dans ce groupe.',
} satisfies Record<ReviewRefusal, string>

type Shown = {
  work: Work
  activity: Activity
  /** What it took, when a course followed here made it. */
  effort: Effort | undefined
  trainee: string
  works: Work[]
  writes: boolean
  own: boolean
  typed?: string
  refusal?: string
}

/** One work, what came before it, and the two answers. */
export function workPage(
  c: Ask,
  { work, activity, effort, trainee, works, writes, own, typed = '', refusal }: Shown,
) {
  const { state } = work.review
  const waits = state === 'waiting'
  const word = wordOf(work.review)
  const before = works.filter((one) => one.id !== work.id)
  const list = own
    ? { href: '/formation/travail', label: 'Tout mon travail' }
    : { href: `/formation/${activity.groupId}/travaux`, label: 'Tous les travaux' }
  const words: PageWords = own
    ? ownPage(activity.title, list.href)
    : { title: `${activity.title}, ${trainee}`, room: 'training', density: 'bureau', space: 'Formation' }
  return page(
    c,
    { ...words, refused: Boolean(refusal) },
    <div class="stack">
      <p>
        <a href={list.href}>{list.label}</a>
      </p>
      <Heading
        title={activity.title}
        over={`${trainee}, le ${writeInstant(work.handedInAt)}`}
        lead={`${activity.code} · ${writeMinutes(activity.minutes)} · ${proofWords[activity.proof]}`}
      />
      <p class="row">
        <StateTag state={stateOf(state)} />
        {state === 'replaced' && 'Remplacé par un autre envoi'}
      </p>
      <WorkContent work={work} activity={activity} />
      {effort && (
        <Alert kind={waits ? 'late' : 'info'} title={typo(waits ? heldTitle(own) : 'Un cours suivi ici')}>
          {typo(effortWords(effort, activity.minutes))}
        </Alert>
      )}
      {word && (
        <Alert kind={state === 'accepted' ? 'ok' : 'wait'} title="Réponse">
          {typo(word)}
        </Alert>
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
                {wordOf(one.review) && <span>{typo(`« ${wordOf(one.review)} »`)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>,
    refusal ? 422 : 200,
  )
}

const heldTitle = (own: boolean): string =>
  own ? 'Le temps de ce cours attend une réponse' : 'Un cours suivi très vite : le temps attend votre mot'

type Answering = { workId: string; typed: string; refusal: string | undefined; held: boolean }

function Answer({ workId, typed, refusal, held }: Answering) {
  return (
    <Form action={`/formation/travaux/${workId}`} label="Votre réponse">
      <TextArea
        name="word"
        label="Un mot pour la personne"
        hint={
          held
            ? 'Obligatoire. Dites pourquoi ce temps compte, ou pourquoi il ne compte pas.'
            : 'Obligatoire pour rendre le travail. Dites ce qui va, puis ce qu’il faut refaire.'
        }
        rows={3}
        value={typed}
        error={refusal && typo(refusal)}
      />
      <p class="row">
        <Button icon="check" name="decision" value="accept">
          {held ? 'Valider le temps' : 'Accepter'}
        </Button>
        <Button kind="quiet" icon="again" name="decision" value="give back">
          Rendre avec un mot
        </Button>
      </p>
    </Form>
  )
}
