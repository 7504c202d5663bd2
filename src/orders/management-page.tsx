import { managementWords } from '#market'
import { typo, writeCount, writeEuros } from '#platform/i18n'
import { writeClock, writeDay, type Day } from '#platform/time'
import { Alert, Button, Empty, Heading, LinkButton, Table, Tabs, Tag, TextArea } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { ListedOrder } from './management-store.ts'
import { stateWords } from './order-sentences.ts'
import { isUnderWay, totalOf, type Order } from './order.ts'

const HERE = '/marche/gestion/commandes'

/** The paid orders of a day. */
export function ordersPage(
  c: Ask,
  { day, days, orders }: { day: Day; days: Day[]; orders: ListedOrder[] },
): Response {
  return page(
    c,
    { ...managementWords, title: 'Commandes' },
    <div class="stack">
      <Heading title="Commandes" lead={typo(`${writeDay(day)} : ${writeCount(orders.length, 'commande')}.`)}>
        <LinkButton kind="quiet" href="/marche/gestion/livraison">
          Frais de livraison
        </LinkButton>
      </Heading>
      <Tabs
        label="Jour"
        items={days.map((one) => ({
          href: `${HERE}?jour=${one}`,
          label: writeDay(one),
          current: one === day,
        }))}
      />
      {orders.length === 0 ? (
        <Empty
          icon="basket"
          title="Aucune commande ce jour-là"
          text="Elles arrivent ici dès qu’elles sont payées."
        />
      ) : (
        <Table
          caption={`Commandes, ${writeDay(day)}`}
          captionHidden
          rows={orders}
          columns={[
            { key: 'ref', label: 'Commande', cell: (one) => one.reference },
            {
              key: 'heure',
              label: 'Heure',
              cell: (one) => `${writeClock(one.slotFrom)} à ${writeClock(one.slotTo)}`,
            },
            { key: 'client', label: 'Client', cell: (one) => one.buyerName || 'effacé' },
            { key: 'commerces', label: 'Commerces', wide: true, cell: (one) => one.shops.join(', ') },
            { key: 'total', label: 'Total', num: true, cell: (one) => writeEuros(one.totalCents) },
            { key: 'etat', label: 'État', cell: stateOf },
            { key: 'geste', label: 'Faire', paper: 'never', cell: gesturesOf },
          ]}
        />
      )}
    </div>,
  )
}

function stateOf({ state, waiting }: ListedOrder) {
  const { kind, label } = stateWords[state]
  if (state === 'confirmed' && waiting > 0)
    return <Tag kind="wait">{typo(`${writeCount(waiting, 'commerce')} à répondre`)}</Tag>
  return <Tag kind={kind}>{label}</Tag>
}

function gesturesOf({ id, reference, state, mode }: ListedOrder) {
  const given = state === 'collected'
  return (
    <div class="row">
      {mode === 'pickup' && (given || state === 'confirmed') && (
        <form method="post" action={`${HERE}/${id}/remise`}>
          <Button kind="quiet" name="fait" value={given ? 'non' : 'oui'}>
            {given ? 'Pas encore remise' : 'Remise au client'}
            <span class="vh"> : {reference}</span>
          </Button>
        </form>
      )}
      {state === 'confirmed' && (
        <a href={`${HERE}/${id}/annulation`}>
          Annuler<span class="vh"> : {reference}</span>
        </a>
      )}
    </div>
  )
}

type Stop = { order: Order; typed: string; refused: string | undefined }

/** Asks why, before an order is cancelled for its customer. */
export function stopOrderPage(c: Ask, { order, typed, refused }: Stop): Response {
  const title = typo(`Annuler la commande ${order.reference} ?`)
  return page(
    c,
    { ...managementWords, title: 'Annuler une commande', refused: refused !== undefined },
    <form class="stack" method="post" action={`${HERE}/${order.id}/annulation`} novalidate>
      <Heading title={title} lead={typo(`Le client récupère ${writeEuros(totalOf(order))} au plus.`)} />
      {!isUnderWay(order) && <Alert kind="wait" title="Cette commande est déjà finie" />}
      <TextArea
        name="raison"
        label="Pourquoi"
        hint="Le client et les commerces le lisent."
        rows={2}
        maxlength={200}
        value={typed}
        {...(refused ? { error: refused } : {})}
      />
      <p class="row">
        <Button kind="stop">Annuler la commande</Button>
        <LinkButton kind="quiet" href={`${HERE}?jour=${order.day}`}>
          La garder
        </LinkButton>
      </p>
    </form>,
    refused ? 422 : 200,
  )
}
