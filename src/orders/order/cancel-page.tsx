import { typo, writeEuros } from '#platform/i18n'
import { Confirm } from '#platform/ui'
import type { Ask } from '#platform/web'
import { orderAddress } from '../order-address.ts'
import { buyerPage } from '../order-frame.tsx'
import { isHeld, totalOf, type Order } from '../order.ts'

/** Asks before an order is cancelled. */
export function cancelPage(c: Ask, order: Order): Response {
  const paid = !isHeld(order)
  return buyerPage(
    c,
    { title: 'Annuler la commande' },
    <Confirm
      level={1}
      kind="stop"
      title={typo(`Annuler la commande ${order.reference} ?`)}
      action={`${orderAddress(order)}/annulation`}
      verb="Annuler la commande"
      back={{ href: orderAddress(order), label: 'La garder' }}
    >
      <p>
        {paid
          ? typo(`Les ${writeEuros(totalOf(order))} reviennent sur votre carte en quelques jours.`)
          : 'Rien n’est payé. Vos produits restent dans le panier.'}
      </p>
    </Confirm>,
  )
}
