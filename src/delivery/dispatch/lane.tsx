import { writeCount } from '#platform/i18n'
import { writeClock } from '#platform/time'
import { asId } from '#platform/id'
import { type Lane, placeNameOf, recipientOf, type LiveStop, type Workday } from '../workday/door.ts'
import { LoadBars } from './load.tsx'
import { dayAddress } from '../space.tsx'
import { hourOf, kilometres } from '../measures.ts'
import { LaneMark, LaneState } from './lane-state.tsx'

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
          <ol class="stops">
            {round.stops.slice(0, -1).map((stop) => (
              <StopLine {...{ stop, work }} />
            ))}
          </ol>
        </>
      ) : (
        <p class="muted">Aucun arrêt.</p>
      )}
    </section>
  )
}

function StopLine({ stop: { stop, done, at_s }, work }: { stop: LiveStop; work: Workday }) {
  const { day } = work.rows
  const hour = hourOf(at_s ?? stop.start_s, day)
  const state = done ? 'done' : undefined
  if (stop.kind === 'drop')
    return (
      <li class={done ? 'to done' : 'to'} data-order={done ? undefined : stop.order}>
        {hour}{' '}
        <a href={`${dayAddress(day)}/commandes/${stop.order}`}>{recipientOf(work, asId(stop.order))}</a>
        {done && <span class="vh"> (fait)</span>}
      </li>
    )
  if (stop.kind === 'break') return <li class={state}>{hour} Pause</li>
  return (
    <li class={state}>
      {hour} {stop.kind === 'hub' ? 'Départ du dépôt' : placeNameOf(work, asId(stop.merchant))}
    </li>
  )
}
