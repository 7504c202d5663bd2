import { writeCount } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { LaneMark, type Lane, type Workday } from '../workday/door.ts'
import { LoadBars } from './load.tsx'
import { dayAddress } from '../space.tsx'
import { hourOf, kilometres } from '../measures.ts'
import { LaneState } from './lane-state.tsx'
import { LaneStops } from './lane-stops.tsx'

/** One bike of the day: who, when, how full, and its stops in sequence. Orders can be carried from one lane to another. */
export function LaneBox({ lane, work }: { lane: Lane; work: Workday }) {
  const { shift, round, number, doors, distance_m, load } = lane
  const { day } = work.rows
  const last = round?.stops.at(-1)
  return (
    <section class="lane" aria-labelledby={`v${number}`} data-lane={shift.locked ? undefined : shift.id}>
      <h2 id={`v${number}`}>
        <LaneMark number={number} />
        <a href={`${dayAddress(day)}/tournees/${shift.id}`}>{shift.bike.name}</a>
      </h2>
      <p>
        {shift.courier?.name ?? 'Personne encore'}, {writeClock(shift.startsAt)} à {writeClock(shift.endsAt)}
      </p>
      {round && last ? (
        <>
          <p class="muted">
            {writeCount(doors, 'porte')}, {kilometres(distance_m)}, retour {hourOf(last.stop.arrival_s, day)}
          </p>
          <LaneState lane={lane} />
          <LoadBars load={load} bike={shift.bike} />
          <LaneStops {...{ lane, work }} />
        </>
      ) : (
        <p class="muted">Aucun arrêt.</p>
      )}
    </section>
  )
}
