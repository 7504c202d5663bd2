import { capital } from '#platform/i18n'
import { addDays, parisDay, weekday, writeDay, writeDate, mondayOf, type Day } from '#platform/time'
import { Heading, Pager } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { DayCount } from './days-store.ts'
import { dayAddress, dispatchPage } from '../space.tsx'
import { BeforeDelivery, type Begun } from './before-delivery.tsx'
import type { Hub } from '../hub.ts'
import { DayWords } from './day-state.tsx'

/** Two weeks of deliveries, from a Monday. */
export function daysPage(
  c: Ask,
  hub: Hub,
  { from, days, begun }: { from: Day; days: DayCount[]; begun: Begun },
): Response {
  const today = parisDay(c.var.now)
  const weeks = [days.slice(0, 7), days.slice(7)]
  return dispatchPage(
    c,
    { title: 'Jours de livraison' },
    <div class="stack loose">
      <Heading title="Jours de livraison" over={hub.name} />
      <BeforeDelivery begun={begun} organisationId={hub.organisationId} />
      {weeks.map((week) => week[0] && <Week days={week} today={today} monday={week[0].day} />)}
      <Pager
        label="Autres semaines"
        previous={`/livraisons/jours?du=${addDays(from, -14)}`}
        next={`/livraisons/jours?du=${addDays(from, 14)}`}
      >
        {mondayOf(today) !== from && <a href="/livraisons/jours">Cette semaine</a>}
      </Pager>
    </div>,
  )
}

function Week({ days, today, monday }: { days: DayCount[]; today: Day; monday: Day }) {
  return (
    <section class="stack" aria-labelledby={`semaine-${monday}`}>
      <h2 id={`semaine-${monday}`}>Semaine du {writeDate(monday)}</h2>
      <ol class="days">
        {days.map((one) => (
          <li
            class={weekday(one.day) === 7 ? 'off' : undefined}
            aria-current={one.day === today ? 'date' : undefined}
          >
            <a href={dayAddress(one.day)}>
              {capital(writeDay(one.day))}
              {one.day === today && ', aujourd’hui'}
            </a>
            <DayWords of={one} today={today} />
          </li>
        ))}
      </ol>
    </section>
  )
}
