import { capital, typo, writeCount, writeList } from '#platform/i18n'
import { writeClock, writeFullDay } from '#platform/time'
import { Alert, Button, Empty, Form, Heading, Table, Tag, type Column } from '#platform/ui'
import type { Ask } from '#platform/web'
import { floorOf, weightOf } from '../order.ts'
import {
  type Lane,
  placeNameOf,
  recipientOf,
  type OpenWorkday,
  breachWords,
  type LiveStop,
  type Workday,
} from '../workday/door.ts'
import { LaneMark, LaneState } from './lane.tsx'
import { LoadBars } from './load.tsx'
import { dayAddress, dispatchPage } from '../space.tsx'
import { hourOf, kilometres, kilos, lasting } from '../measures.ts'
import { DayMap } from '../map/door.ts'

/** One round, stop by stop: read at the desk, printed as the sheet of the bike. */
export function roundPage(c: Ask, { day, work }: OpenWorkday, lane: Lane): Response {
  const { shift, round, number } = lane
  const words = [
    shift.courier?.name ?? 'Personne encore',
    `${writeClock(shift.startsAt)} à ${writeClock(shift.endsAt)}`,
  ]
  if (round) words.push(writeCount(lane.doors, 'porte'), kilometres(lane.distance_m))
  return dispatchPage(
    c,
    { title: `${shift.bike.name}, ${writeFullDay(day)}` },
    <div class="stack">
      <Heading title={shift.bike.name} over={capital(writeFullDay(day))} lead={words.join(', ')}>
        {round && <LockButton lane={lane} day={day} />}
      </Heading>
      <p class="no-print">
        <a href={dayAddress(day)}>Toute la journée</a>
      </p>
      {round ? (
        <>
          <Breaches {...{ lane, work }} />
          <div class="row">
            <LaneMark number={number} />
            <LaneState lane={lane} />
          </div>
          <LoadBars load={lane.load} bike={shift.bike} />
          <Table
            caption="Arrêts, dans l’ordre"
            columns={columnsOf(work)}
            rows={round.stops.map((stop, index) => ({
              stop,
              number: index + 1,
              last: index === round.stops.length - 1,
            }))}
          />
          <div class="no-print">
            <DayMap day={work.bikeDay} lanes={[lane]} label="Carte de la tournée" />
          </div>
        </>
      ) : (
        <Empty title="Aucun arrêt" text="Ce vélo n’a pas de commande ce jour-là." />
      )}
    </div>,
  )
}

function LockButton({ lane: { shift }, day }: { lane: Lane; day: string }) {
  return (
    <Form action={`/livraisons/jours/${day}/tournees/${shift.id}/${shift.locked ? 'debloquer' : 'bloquer'}`}>
      <Button kind="quiet" icon="lock">
        {shift.locked ? 'Débloquer' : 'Bloquer'}
      </Button>
    </Form>
  )
}

/** Past the first few, the table says the rest. */
const MOST_TOLD = 5

function Breaches({ lane: { round }, work }: { lane: Lane; work: Workday }) {
  if (!round || round.breaches.length === 0) return null
  return (
    <Alert kind="late" title="Si rien ne change">
      <ul>
        {round.breaches.slice(0, MOST_TOLD).map((one) => (
          <li>{breachWords(one, (id) => recipientOf(work, id))}</li>
        ))}
        {round.breaches.length > MOST_TOLD && <li>… et {round.breaches.length - MOST_TOLD} de plus</li>}
      </ul>
    </Alert>
  )
}

type Row = { stop: LiveStop; number: number; last: boolean }

function columnsOf(work: Workday): Column<Row>[] {
  const { day, orders } = work.rows
  const orderOf = (id: string) => orders.find((one) => one.id === id)
  return [
    {
      key: 'hour',
      label: 'Heure',
      cell: ({ stop: { stop, at_s } }) => <b>{hourOf(at_s ?? stop.start_s, day)}</b>,
    },
    {
      key: 'where',
      label: 'Où',
      header: true,
      cell: ({ stop: { stop }, last }) => {
        if (stop.kind === 'hub') return last ? 'Retour au dépôt' : 'Dépôt'
        if (stop.kind === 'break') return 'Pause'
        if (stop.kind === 'pickup') return placeNameOf(work, stop.merchant)
        const door = orderOf(stop.order)?.door
        return (
          <>
            <a href={`${dayAddress(day)}/commandes/${stop.order}`}>{door?.recipientName}</a>, {door?.address}
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
