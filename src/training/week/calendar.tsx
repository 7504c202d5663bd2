import { capital } from '#platform/i18n'
import { modeWords, isFoad } from '../activity.ts'
import { addDays, holidayOn, writeClock, writeDay, type Day } from '#platform/time'
import { LinkButton } from '#platform/ui'
import { dateOf, daysShown, type Week } from './week.ts'
import type { HalfDay } from '../half-day.ts'

/** The days of a week with what is planned; today framed. Colours repeat the words. */
export function GroupCalendar({
  address,
  week,
  group,
}: {
  address: string
  week: Week
  group: { startsOn: Day; endsOn: Day }
}) {
  const before = addDays(week.monday, -7)
  const after = addDays(week.monday, 7)
  return (
    <section class="stack tight" aria-labelledby="week">
      <div class="row between">
        <h2 class="t1" id="week">
          Semaine du {dateOf(week.monday)}
        </h2>
        <p class="row no-print">
          {addDays(before, 6) >= group.startsOn && (
            <a href={`${address}?semaine=${before}`}>Semaine d’avant</a>
          )}
          {after <= group.endsOn && <a href={`${address}?semaine=${after}`}>Semaine d’après</a>}
        </p>
      </div>
      <div class="week">
        {daysShown(week).map((day) => (
          <DayOf
            address={address}
            day={day}
            today={day === week.today}
            list={week.calendar.filter((one) => one.day === day)}
          />
        ))}
      </div>
      <p class="row no-print">
        <LinkButton kind="quiet" icon="plus" href={`${address}/demi-journees/nouvelle?jour=${week.day}`}>
          Ajouter une demi-journée
        </LinkButton>
        <LinkButton kind="quiet" icon="download" href={`${address}/calendrier.ics`}>
          Calendrier (.ics)
        </LinkButton>
      </p>
    </section>
  )
}

function DayOf({
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
