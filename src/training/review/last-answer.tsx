import { typo } from '#platform/i18n'
import { writeClock, writeMinutes } from '#platform/time'
import { Alert, Button } from '#platform/ui'
import type { LastAnswer } from './take-back-store.ts'

/** What was just answered, on top of the list, with the button that takes it back: a press too fast is mended at once. */
export function LastAnswered({ last, minutes }: { last: LastAnswer; minutes: number }) {
  const { workId, title, trainee, decision, answeredAt } = last
  const accepted =
    minutes > 0 ? `Travail accepté : ${writeMinutes(minutes)} de temps validé` : 'Travail accepté'
  return (
    <Alert kind="ok" title={typo(decision === 'accepted' ? accepted : 'Travail rendu avec votre mot')}>
      <form class="row between" method="post" action={`/formation/travaux/${workId}/annuler`}>
        <input type="hidden" name="answered" value={String(answeredAt.getTime())} />
        <input type="hidden" name="why" value="Réponse donnée par erreur" />
        <span>
          {trainee}, {title}, {writeClock(answeredAt)}
        </span>
        <Button kind="quiet" icon="again" label={typo(`Annuler cette réponse : ${title}, ${trainee}`)}>
          Annuler
        </Button>
      </form>
    </Alert>
  )
}
