import { typo } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import { Alert } from '#platform/ui'
import type { Merchant } from '../merchant.ts'
import { shopAddress } from '../shop-frame.tsx'
import { MEDIATOR_KEPT_UNTIL } from './mediator.ts'

/** To a shop that named no mediator: what it has to say, until when what it sells stays on sale. */
export function MediatorAlert({ merchant, today }: { merchant: Merchant; today: Day }) {
  if (merchant.mediator) return null
  return (
    <Alert kind="wait" title="Votre médiateur n’est pas dit">
      <p>
        {typo(
          today < MEDIATOR_KEPT_UNTIL
            ? `La loi le demande à chaque commerce (article L612-1). Sans lui, vos produits quittent la vente le ${writeDate(MEDIATOR_KEPT_UNTIL)}.`
            : 'La loi le demande à chaque commerce (article L612-1). Sans lui, rien n’est en vente.',
        )}
      </p>
      <p>
        <a href={shopAddress('/presentation', merchant)}>Dire votre médiateur</a>
      </p>
    </Alert>
  )
}
