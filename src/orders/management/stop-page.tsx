import { managementWords, type Operating } from '#market'
import { typo, writeEuros } from '#platform/i18n'
import { Alert, Button, Heading, LinkButton, TextArea } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { totalOf, type Order } from '../order.ts'
import { ORDERS } from './address.ts'

type Stop = Pick<Operating, 'at'> & { order: Order; typed: string; refused: string | undefined }

/** Asks why, before an order is cancelled for its customer. */
export function stopOrderPage(c: Ask, { order, at, typed, refused }: Stop): Response {
  const title = typo(`Annuler la commande ${order.reference} ?`)
  return page(
    c,
    { ...managementWords, title: 'Annuler une commande', refused: refused !== undefined },
    <form class="stack" method="post" action={`${ORDERS}/${order.id}/annulation`} novalidate>
      <Heading title={title} lead={typo(`Le client récupère ${writeEuros(totalOf(order))} au plus.`)} />
      {order.state !== 'confirmed' && <Alert kind="wait" title="Cette commande est déjà finie" />}
      <TextArea
        name="why"
        label="Pourquoi"
        hint="Le client et les commerces le lisent."
        rows={2}
        maxlength={200}
        value={typed}
        {...(refused ? { error: refused } : {})}
      />
      <p class="row">
        <Button kind="stop">Annuler la commande</Button>
        <LinkButton kind="quiet" href={at(`${ORDERS}?jour=${order.day}`)}>
          La garder
        </LinkButton>
      </p>
    </form>,
    refused ? 422 : 200,
  )
}
