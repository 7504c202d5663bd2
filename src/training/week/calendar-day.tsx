import { capital } from '#platform/i18n'
import { holidayOn, writeClock, writeDay, type Day } from '#platform/time'
import { modeWords, isFoad } from '../activity.ts'
import type { HalfDay } from '../half-day.ts'

export function DayOf({
  address,
  day,
  today,
  list,
}: {
  address: string
  day: Day
  today: boolean
  list: HalfDay[]
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
      {!holiday && list.length === 0 && <p class="muted">Rien de prévu</p>}
    </section>
  )
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
