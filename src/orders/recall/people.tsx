import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { writeClock, writeShortDate } from '#platform/time'
import { Button, Empty, Form, Table, Tag, type Column } from '#platform/ui'
import type { OrderState } from '../order.ts'
import { channelOf, writeGoodsOf } from './recall.ts'
import type { Affected, Reached } from './store.ts'

const stateWords: Record<OrderState, string> = {
  reserving: 'Réservée',
  'to pay': 'À payer',
  confirmed: 'À venir',
  collected: 'Retirée',
  delivered: 'Livrée',
  lapsed: 'Abandonnée',
  cancelled: 'Annulée',
  undelivered: 'Non remise',
}

const columns: Column<Affected>[] = [
  { key: 'who', label: 'Client', cell: (one) => one.buyerName || 'Nom effacé après trois mois' },
  { key: 'goods', label: 'Ce qu’il a eu', cell: (one) => typo(writeGoodsOf(one.goods)) },
  { key: 'day', label: 'Jour', cell: (one) => writeShortDate(one.day) },
  { key: 'order', label: 'Commande', cell: (one) => `${one.reference} · ${stateWords[one.state]}` },
  { key: 'phone', label: 'Téléphone', cell: (one) => (one.phone ? writePhone(one.phone) : 'aucun') },
  { key: 'email', label: 'Courriel', cell: (one) => one.email ?? 'aucun' },
]

/** Everybody who had some of what is called back. */
export function RecallPeople({ people }: { people: Affected[] }) {
  if (people.length === 0) return <Empty icon="done" title="Aucun client n’en a eu" />
  return (
    <Table
      caption="Clients"
      rows={people}
      columns={[...columns, { key: 'how', label: 'Prévenu par', cell: (one) => howOf(one) }]}
    />
  )
}

const howOf = (one: Affected): string => {
  const reach = channelOf(one)
  return reach ? { sms: 'SMS', email: 'courriel' }[reach.channel] : 'personne ne peut lui écrire'
}

/** The same once they were told, with the button of whoever calls them. */
export function RecallReached({
  people,
  reached,
  recallId,
}: {
  people: Affected[]
  reached: Map<string, Reached>
  recallId: string
}) {
  if (people.length === 0) return <Empty icon="done" title="Aucun client n’en a eu" />
  const last: Column<Affected> = {
    key: 'reached',
    label: 'Joint',
    all: true,
    cell: (one) => <ReachedCell one={one} reached={reached.get(one.orderId)} recallId={recallId} />,
  }
  return <Table caption="Clients" rows={people} columns={[...columns, last]} />
}

function ReachedCell({
  one,
  reached,
  recallId,
}: {
  one: Affected
  reached: Reached | undefined
  recallId: string
}) {
  if (!reached) return <Tag kind="late">Pas prévenu : commande arrivée après</Tag>
  if (reached.reachedAt)
    return (
      <Tag kind="ok">
        {reached.reachedBy ? `Joint par ${reached.reachedBy}` : `L’a lu à ${writeClock(reached.reachedAt)}`}
      </Tag>
    )
  return (
    <Form
      action={`/marche/gestion/rappels/${recallId}/joint`}
      label={`Noter que ${one.buyerName || one.reference} est joint`}
    >
      <input type="hidden" name="commande" value={one.orderId} />
      <Tag kind="wait">{reached.channel ? 'Message parti' : 'À appeler'}</Tag>
      <Button kind="quiet">Je l’ai joint</Button>
    </Form>
  )
}
