import { addDays, type Day } from '#platform/time'
import { LinkButton } from '#platform/ui'
import { dateOf, daysShown, type Week } from './week.ts'
import { DayOf } from './calendar-day.tsx'

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
            immersed={week.immersed.filter((one) => one.day === day)}
          />
        ))}
      </div>
      <p class="row no-print">
        <LinkButton kind="quiet" icon="plus" href={`${address}/demi-journees/nouvelle?jour=${week.day}`}>
          Ajouter une demi-journée
        </LinkButton>
        {week.calendar.some((one) => !one.cancelledAt) && (
          <LinkButton kind="quiet" icon="again" href={`${address}/semaine/copier?de=${week.monday}`}>
            Copier cette semaine
          </LinkButton>
        )}
        <LinkButton kind="quiet" icon="download" href={`${address}/calendrier.ics`}>
          Calendrier (.ics)
        </LinkButton>
      </p>
    </section>
  )
}
