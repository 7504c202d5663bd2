import { Button } from '#platform/ui'
import { halfAddress, halfWords, asksSignature, type HalfDay } from '../half-day.ts'

type OtherActionsProps = { address: string; halfDay: HalfDay; wasSigned: boolean }

export function OtherActions({ address, halfDay, wasSigned }: OtherActionsProps) {
  return (
    <section class="stack" aria-label="Autres actions">
      {asksSignature(halfDay.mode) && (
        <p>
          <a href={`${address}/emargement/${halfDay.day}/${halfAddress[halfDay.half]}`}>
            Feuille d’émargement, {halfWords[halfDay.half].toLowerCase()}
          </a>
        </p>
      )}
      <p>
        <a href={`${address}/demi-journees/${halfDay.id}/repeter`}>Répéter cette demi-journée</a>
      </p>
      {!wasSigned && (
        <form method="post" action={`${address}/demi-journees/${halfDay.id}/annuler`}>
          <Button kind="stop">Annuler cette demi-journée</Button>
        </form>
      )}
    </section>
  )
}
