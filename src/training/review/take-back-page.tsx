import { typo } from '#platform/i18n'
import { writeInstant, writeMinutes } from '#platform/time'
import { Alert, Button, Form, Heading, LinkButton, TextArea } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { Activity } from '../activity.ts'
import type { Work } from '../work.ts'
import type { Answered, TakeBackRefusal } from './take-back.ts'

const takeBackSentences = {
  'not there any more': 'Cette réponse a déjà été annulée ou changée. Rouvrez le travail.',
  'judged by itself':
    'Personne n’a donné cette réponse : un questionnaire ou un cours l’a donnée. Corrigez le registre si elle est fausse.',
  'another since': 'La personne a envoyé un autre travail depuis. Répondez à celui-là.',
  'certificate given':
    'Le certificat de réalisation de cette personne est déjà établi. Son temps validé se corrige dans le registre.',
} satisfies Record<TakeBackRefusal, string>

type TakeBack = {
  work: Work
  activity: Activity
  trainee: string
  /** None when it can no more be taken back: then `refusal` says why. */
  answer: Answered | undefined
  /** The minutes that leave. */
  minutes: number
  seen: boolean
  typed?: string
  errors?: Record<string, string | undefined>
  refusal?: TakeBackRefusal | undefined
  status?: 200 | 422
}

/** Asks why an answer is taken back, and says before what becomes of the work and of its minutes. */
export function takeBackPage(c: Ask, shown: TakeBack) {
  const {
    work,
    activity,
    trainee,
    answer,
    minutes,
    seen,
    typed = '',
    errors = {},
    refusal,
    status = 200,
  } = shown
  const back = `/formation/travaux/${work.id}`
  const title = answer ? 'Annuler cette réponse ?' : 'Cette réponse ne s’annule plus'
  return page(
    c,
    { title, room: 'training', density: 'bureau', space: 'Formation', refused: status === 422 },
    <div class="stack narrow">
      <Heading title={title} over={trainee} lead={`${activity.code} · ${activity.title}`} />
      {refusal && (
        <Alert
          kind="late"
          role={status === 422 ? 'alert' : undefined}
          title={typo(takeBackSentences[refusal])}
        />
      )}
      {answer ? (
        <Form action={`${back}/annuler`}>
          <input type="hidden" name="answered" value={String(answer.at.getTime())} />
          <ul>
            <li>
              {answer.state === 'accepted' ? 'Travail accepté' : 'Travail rendu avec un mot'} le{' '}
              {writeInstant(answer.at)}.
            </li>
            <li>
              {seen
                ? 'Ce travail ne compte plus. Vous pourrez dire à nouveau que vous l’avez vu.'
                : 'Le travail attend de nouveau votre réponse. La personne lit que la réponse est annulée.'}
            </li>
            {minutes > 0 && (
              <li>
                {typo(
                  `${writeMinutes(minutes)} sortent du temps validé, par une ligne du registre signée de votre nom. Rien n’est effacé.`,
                )}
              </li>
            )}
          </ul>
          <p class="small">{typo('Possible jusqu’au certificat de réalisation de la personne.')}</p>
          <TextArea
            name="why"
            label="Pourquoi"
            hint="La personne lit ce motif. Il reste dans le registre."
            rows={2}
            value={typed}
            error={errors['why'] && typo(errors['why'])}
          />
          <p class="row">
            <Button kind="stop">Annuler la réponse</Button>
            <LinkButton kind="quiet" href={back}>
              Garder la réponse
            </LinkButton>
          </p>
        </Form>
      ) : (
        <p>
          <LinkButton kind="quiet" href={back}>
            Revenir au travail
          </LinkButton>
        </p>
      )}
    </div>,
    status,
  )
}
