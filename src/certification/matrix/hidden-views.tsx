import { Alert } from '#platform/ui'

/** What an evaluator reads in place of the trainer's opinion, until they have signed. */
export function HiddenViews() {
  return (
    <Alert icon="lock" title="L’avis de la formation est caché tant que vous n’avez pas signé.">
      Il s’ouvre domaine par domaine, après votre évaluation finale. Vous jugez sur les preuves et en
      entretien.
    </Alert>
  )
}
