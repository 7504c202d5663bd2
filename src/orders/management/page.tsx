import { managementWords, type Operating } from '#market'
import { typo, writeCount, writeEuros } from '#platform/i18n'
import { writeClock, writeDay, type Day } from '#platform/time'
import { Alert, Button, Empty, Heading, LinkButton, Table, Tabs, Tag, TextArea } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { writeOwnDay, writeTabDay } from '../day-words.ts'
import type { ListedOrder } from './store.ts'
import { stateWords } from '../order/door.ts'
import { totalOf, type Order } from '../order.ts'
import { shareAddress } from '../share-frame.tsx'

const HERE = '/marche/gestion/commandes'

type Listed = { operating: Operating; today: Day; day: Day; days: Day[]; orders: ListedOrder[] }

/** The paid orders of a day. */
export function ordersPage(c: Ask, { operating: { at }, today, day, days, orders }: Listed): Response {
  return page(
    c,
    { ...managementWords, title: 'Commandes' },
    <div class="stack">
      <p>
        <a href={at('/marche/gestion')}>Le marché</a>
      </p>
      <Heading
        title="Commandes"
        lead={typo(`${writeOwnDay(day)} : ${writeCount(orders.length, 'commande')}.`)}
      >
        <LinkButton kind="quiet" href={at('/marche/gestion/livraison')}>
          Frais de livraison
        </LinkButton>
      </Heading>
      <Tabs
        label="Jour"
        items={days.map((one) => ({
          href: at(`${HERE}?jour=${one}`),
          label: writeTabDay(one, today),
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
              cell: (one) => hoursOf(one),
            },
            { key: 'client', label: 'Client', cell: (one) => one.buyerName || 'effacé' },
            { key: 'commerces', label: 'Commerces', cell: shopsOf },
            { key: 'total', label: 'Total', num: true, cell: (one) => writeEuros(one.totalCents) },
            { key: 'etat', label: 'État', cell: stateOf },
            { key: 'geste', label: 'Faire', paper: 'never', cell: gesturesOf },
          ]}
        />
      )}
    </div>,
  )
}

// one word, so that a narrow column does not break it in three
const hoursOf = ({ slotFrom, slotTo }: ListedOrder): string =>
  `${writeClock(slotFrom)} à ${writeClock(slotTo)}`.replaceAll(' ', '\u00A0')

/** Each shop leads to its part: whoever runs the market answers in its place when it cannot. */
const shopsOf = ({ shops }: ListedOrder) =>
  shops.map(({ shareId, name }, at) => (
    <>
      {at > 0 && ', '}
      <a href={shareAddress(shareId)}>{name}</a>
    </>
  ))

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
          <Button kind="quiet" name="given" value={given ? 'no' : 'yes'}>
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

type Stop = Pick<Operating, 'at'> & { order: Order; typed: string; refused: string | undefined }

/** Asks why, before an order is cancelled for its customer. */
export function stopOrderPage(c: Ask, { order, at, typed, refused }: Stop): Response {
  const title = typo(`Annuler la commande ${order.reference} ?`)
  return page(
    c,
    { ...managementWords, title: 'Annuler une commande', refused: refused !== undefined },
    <form class="stack" method="post" action={`${HERE}/${order.id}/annulation`} novalidate>
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
        <LinkButton kind="quiet" href={at(`${HERE}?jour=${order.day}`)}>
          La garder
        </LinkButton>
      </p>
    </form>,
    refused ? 422 : 200,
  )
}
