import { writePhone } from '#people'
import { typo } from '#platform/i18n'
import { writeClock, writeShortDate } from '#platform/time'
import { Button, Empty, Form, Table, Tag, type Column } from '#platform/ui'
import type { OrderState } from '../order.ts'
import type { Affected } from './affected-store.ts'
import type { Reached } from './reached-store.ts'
import { channelOf, writeGoodsOf } from './recall-letter.ts'
import type { RecallId } from '../ids.ts'

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
  { key: 'who', label: 'Client', cell: ({ buyer }) => buyer?.name || 'Nom effacé après trois mois' },
  { key: 'goods', label: 'Ce qu’il a eu', cell: ({ goods }) => typo(writeGoodsOf(goods)) },
  { key: 'day', label: 'Jour', cell: ({ day }) => writeShortDate(day) },
  { key: 'order', label: 'Commande', cell: ({ reference, state }) => `${reference} · ${stateWords[state]}` },
  {
    key: 'phone',
    label: 'Téléphone',
    cell: ({ buyer }) => (buyer?.phone ? writePhone(buyer.phone) : 'aucun'),
  },
  { key: 'email', label: 'Courriel', cell: ({ buyer }) => buyer?.email ?? 'aucun' },
]

/** Everybody who had some of what is called back. */
export function RecallPeople({ people }: { people: Affected[] }) {
  if (people.length === 0) return <Empty icon="done" title="Aucun client n’en a eu" />
  return (
    <Table
      caption="Clients"
      rows={people}
      columns={[...columns, { key: 'how', label: 'Prévenu par', cell: howOf }]}
    />
  )
}

const howOf = ({ buyer }: Affected): string => {
  const reach = channelOf(buyer)
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
  recallId: RecallId
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
  recallId: RecallId
}) {
  if (!reached) return <Tag kind="late">Pas prévenu : commande arrivée après</Tag>
  const { told, known } = reached
  if (known)
    return <Tag kind="ok">{known.by ? `Joint par ${known.by}` : `L’a lu à ${writeClock(known.at)}`}</Tag>
  return (
    <Form
      action={`/marche/gestion/rappels/${recallId}/joint`}
      label={`Noter que ${one.buyer?.name || one.reference} est joint`}
    >
      <input type="hidden" name="order" value={one.orderId} />
      <Tag kind="wait">{told ? 'Message parti' : 'À appeler'}</Tag>
      <Button kind="quiet">Je l’ai joint</Button>
    </Form>
  )
}
