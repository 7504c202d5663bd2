import { Alert, Button, Form, LinkButton } from '#platform/ui'
import type { AskingWords } from '../asking/door.ts'
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

export function Ways({ order, collected, say }: RequestView & { say: AskingWords['say'] }) {
  const here = `/livraisons/demandes/${order.id}`
  const again = order.door.recipientName && (
    <LinkButton kind="quiet" href={`/livraisons/demandes/nouvelle?comme=${order.id}`}>
      {say.sameAgain}
    </LinkButton>
  )
  if (isCancelled(order))
    return (
      <Form action={`${here}/retour`} label={say.restore}>
        <Alert kind="wait" title={say.isCancelled} />
        <p class="row">
          <Button kind="quiet" icon="again">
            {say.restore}
          </Button>
          {again}
        </p>
      </Form>
    )
  if (order.ended || collected) return again ? <p class="row">{again}</p> : null
  return (
    <Form action={`${here}/annulation`} label={say.cancel}>
      <p class="row">
        <Button kind="stop">{say.cancel}</Button>
        {again}
      </p>
    </Form>
  )
}
