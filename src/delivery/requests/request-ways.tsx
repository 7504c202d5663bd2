import { Alert, Button, Form, LinkButton } from '#platform/ui'
import { isCancelled, type Order } from '../order.ts'
import type { Message } from '../follow/door.ts'

export type RequestView = {
  order: Order
  collected: boolean
  url: string
  told: Message[]
  refused?: string
  atHub: boolean
}

export function Ways({ order, collected }: RequestView) {
  const here = `/livraisons/demandes/${order.id}`
  const again = order.door.recipientName && (
    <LinkButton kind="quiet" href={`/livraisons/demandes/nouvelle?comme=${order.id}`}>
      Livrer encore chez cette personne
    </LinkButton>
  )
  if (isCancelled(order))
    return (
      <Form action={`${here}/retour`} label="Reprendre la livraison">
        <Alert kind="wait" title="Cette livraison est annulée" />
        <p class="row">
          <Button kind="quiet" icon="again">
            Reprendre la livraison
          </Button>
          {again}
        </p>
      </Form>
    )
  if (order.ended || collected) return again ? <p class="row">{again}</p> : null
  return (
    <Form action={`${here}/annulation`} label="Annuler la livraison">
      <p class="row">
        <Button kind="stop">Annuler la livraison</Button>
        {again}
      </p>
    </Form>
  )
}
