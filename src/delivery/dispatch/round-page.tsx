import { capital, writeCount } from '#platform/i18n'
import { writeClock, writeFullDay } from '#platform/time'
import { Button, Empty, Form, Heading, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import { LaneMark, type Lane, type OpenWorkday } from '../workday/door.ts'
import { LaneState } from './lane-state.tsx'
import { LoadBars } from './load.tsx'
import { dayAddress, dispatchPage } from '../space.tsx'
import { kilometres } from '../measures.ts'
import { groundUnder } from '../ground/door.ts'
import { DayMap } from '../map/door.ts'
import { Breaches } from './round-breaches.tsx'
import { columnsOf } from './round-columns.tsx'

/** One round, stop by stop: read at the desk, printed as the sheet of the bike. */
export function roundPage(c: Ask, { day, work, hub }: OpenWorkday, lane: Lane): Response {
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
            <DayMap
              day={work.bikeDay}
              lanes={[lane]}
              label="Carte de la tournée"
              ground={groundUnder(c, hub)}
            />
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
