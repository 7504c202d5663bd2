import { capital, writeCount } from '#platform/i18n'
import { holidayOn, writeClock, writeDay, type Day } from '#platform/time'
import { modeWords, isFoad } from '../activity.ts'
import type { Immersed } from '../at-host/door.ts'
import { halfWords, halves, type Half, type HalfDay } from '../half-day.ts'

export function DayOf({
  address,
  day,
  today,
  list,
  immersed,
}: {
  address: string
  day: Day
  today: boolean
  list: HalfDay[]
  immersed: readonly Immersed[]
}) {
  const holiday = holidayOn(day)
  const name = writeDay(day)
  return (
    <section class="day" aria-current={today ? 'date' : undefined} aria-label={name}>
      <h3>
        {capital(name).replace(/ \p{L}+$/u, '')}
        {today && ', aujourd’hui'}
      </h3>
      {holiday && <p class="slot">Férié&nbsp;: {holiday}</p>}
      {list.map((one) => (
        <Planned address={address} one={one} />
      ))}
      <AtHosts immersed={immersed} />
      {!holiday && list.length + immersed.length === 0 && <p class="muted">Rien de prévu</p>}
    </section>
  )
}

/** Conventions say it: nobody types it in the calendar. */
function AtHosts({ immersed }: { immersed: readonly Immersed[] }) {
  const people = [...Map.groupBy(immersed, ({ personId }) => personId).values()]
  const there = Map.groupBy(people, (all) => whenOf(all.map(({ half }) => half)))
  return [...there].map(([when, those]) => (
    <p class="slot">
      {when}
      <b>En immersion</b>
      {writeCount(those.length, 'personne')}
    </p>
  ))
}

const whenOf = (all: readonly Half[]): string => {
  const [half = 'morning'] = all
  return halves.every((one) => all.includes(one)) ? 'Toute la journée' : halfWords[half]
}

function Planned({ address, one }: { address: string; one: HalfDay }) {
  const look = isFoad(one.mode) ? 'slot foad' : one.mode === 'sst' ? 'slot sst' : 'slot'
  const where = [modeWords[one.mode], one.subgroup && `groupe ${one.subgroup}`, one.room]
    .filter(Boolean)
    .join(', ')
  return (
    <div class={look}>
      <span class="nowrap">
        {writeClock(one.startsAt)} – {writeClock(one.endsAt)}
      </span>
      <b>
        <a href={`${address}/demi-journees/${one.id}`}>{one.cancelledAt ? <s>{one.title}</s> : one.title}</a>
      </b>
      {one.cancelledAt ? 'Annulée' : where}
    </div>
  )
}
