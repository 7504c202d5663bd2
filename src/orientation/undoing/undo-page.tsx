import { fullName, type Person } from '#people'
import type { Action } from '#actions'
import { typo } from '#platform/i18n'
import { writeDate } from '#platform/time'
import { Alert, Button, Form, Heading, LinkButton } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { isUndecided, type Positioning, type Standing } from '../positioning.ts'
import { stateWords } from '../sentences.ts'
import type { KeptDecision } from './kept-decision.ts'
import type { UndoRefusal } from './may-undo.ts'
import { undoSentences } from './undo-sentences.ts'

export type UndoView = {
  positioning: Positioning
  person: Person
  action: Action
  /** None when nothing may be undone: then `refusal` says why. */
  last: KeptDecision | undefined
  refusal: UndoRefusal | undefined
}

/** Says what becomes of somebody before the decision about them is undone; or why it stays. */
export function undoPage(
  c: Ask,
  { positioning, person, action, last, refusal }: UndoView,
  status: 200 | 422 = 200,
): Response {
  const { id, standing } = positioning
  const commission = `/orientation/actions/${action.slug}/commission`
  const may = last && !refusal && 'made' in standing ? { last, made: standing.made } : undefined
  const title = may ? 'Annuler cette décision ?' : 'Cette décision ne s’annule plus'
  return page(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation', refused: status === 422 },
    <div class="stack loose narrow">
      <Heading title={title} over={`${fullName(person)}, ${action.title}`} />
      {refusal && (
        <Alert kind="late" role={status === 422 ? 'alert' : undefined} title={typo(undoSentences[refusal])} />
      )}
      {may ? (
        <Form action={`/orientation/${id}/annuler`}>
          <input type="hidden" name="n" value={String(may.last.n)} />
          <ul>
            <li>{typo(`${stateWords[standing.state]}, décision du ${writeDate(may.made.on)}.`)}</li>
            <li>{typo(`${again(may.last.before)}.`)}</li>
            {standing.state === 'admitted' && <li>Sa place dans le groupe est libre de nouveau.</li>}
            <li>
              {typo(
                'La personne et son référent ont reçu la réponse ? Un autre message leur dit que c’était une erreur.',
              )}
            </li>
            <li>Son parcours garde votre nom et la date.</li>
          </ul>
          <p class="row">
            <Button kind="stop">Annuler la décision</Button>
            <LinkButton kind="quiet" href={commission}>
              Garder la décision
            </LinkButton>
          </p>
        </Form>
      ) : (
        <p class="row">
          <LinkButton kind="quiet" href={`/orientation/${id}`}>
            Ouvrir son parcours
          </LinkButton>
          <LinkButton kind="quiet" href={commission}>
            Revenir à la commission
          </LinkButton>
        </p>
      )}
    </div>,
    status,
  )
}

const again = (before: Standing): string =>
  isUndecided(before.state)
    ? 'La personne attend de nouveau une décision'
    : before.state === 'waiting'
      ? `La personne reprend le rang ${before.rank} de la liste d’attente`
      : `L’état d’avant revient : ${stateWords[before.state]}`
