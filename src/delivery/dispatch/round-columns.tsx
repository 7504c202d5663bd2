import { typo, writeList } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { Tag, type Column } from '#platform/ui'
import { asId } from '#platform/id'
import { floorOf, weightOf } from '../order.ts'
import { placeNameOf, type LiveStop, type Workday } from '../workday/door.ts'
import { orderAddress } from '../space.tsx'
import { hourOf, kilos, lasting } from '../measures.ts'

/** A wait that is worth saying. */
const WAITS_S = 300

type Row = { stop: LiveStop; number: number; last: boolean }

export function columnsOf(work: Workday): Column<Row>[] {
  const { day, orders } = work.rows
  const orderOf = (id: string) => orders.find((one) => one.id === id)
  return [
    {
      key: 'hour',
      label: 'Heure',
      cell: ({ stop: { stop, at_s, done } }) => {
        const wait_s = done ? 0 : stop.start_s - stop.arrival_s
        return (
          <>
            <b>{hourOf(at_s ?? stop.start_s, day)}</b>
            {wait_s >= WAITS_S && <span class="muted"> attente {lasting(wait_s)}</span>}
          </>
        )
      },
    },
    {
      key: 'where',
      label: 'Où',
      header: true,
      cell: ({ stop: { stop }, last }) => {
        if (stop.kind === 'hub') return last ? 'Retour au dépôt' : 'Dépôt'
        if (stop.kind === 'break') return 'Pause'
        if (stop.kind === 'pickup') return placeNameOf(work, asId(stop.merchant))
        const door = orderOf(stop.order)?.door
        return (
          <>
            <a href={orderAddress({ day, id: stop.order })}>{door?.recipientName}</a>, {door?.address}
            {door && door.floor > 0 && `, ${floorOf(door)}`}
          </>
        )
      },
    },
    {
      key: 'what',
      label: 'Quoi',
      cell: ({ stop: { stop } }) => {
        if (stop.kind === 'break') return lasting(stop.departure_s - stop.start_s)
        if (stop.kind !== 'drop')
          return typo(writeList(stop.orders.map((id) => orderOf(id)?.reference ?? '')))
        const order = orderOf(stop.order)
        if (!order) return ''
        return `${order.reference}, ${kilos(weightOf(order))}, promis ${writeClock(order.slotFrom)} à ${writeClock(order.slotTo)}`
      },
    },
    { key: 'state', label: 'État', paper: 'never', cell: ({ stop }) => <StopState {...{ stop, work }} /> },
    { key: 'seen', label: 'Vu', paper: 'only', cell: () => '' },
  ]
}

function StopState({ stop: { stop, done, planned_s }, work }: { stop: LiveStop; work: Workday }) {
  const order = stop.kind === 'drop' && work.rows.orders.find(({ id }) => id === stop.order)
  if (order && order.ended) {
    const words = { delivered: 'Livrée', absent: 'Absent', refused: 'Refusée' }[order.ended.how]
    return <Tag kind={order.ended.how === 'delivered' ? 'ok' : 'late'}>{words}</Tag>
  }
  if (done) return <Tag kind="ok">Fait</Tag>
  const behind_s = stop.start_s - planned_s
  return behind_s >= 300 ? <Tag kind="wait">{`+ ${lasting(behind_s)}`}</Tag> : null
}
