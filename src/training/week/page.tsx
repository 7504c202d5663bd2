import { daysBetween, mondayOf, writeClock, writeDate, writeFullDay } from '#platform/time'
import { Heading, LinkButton } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { GroupCalendar } from './calendar.tsx'
import { GroupDay } from './day.tsx'
import { groupPage } from '../group-frame.tsx'
import { opensAt } from '../attendance/door.ts'
import { dateOf, type Week } from './week.ts'
import { halfAddress, asksSignature, type HalfDay } from '../half-day.ts'
import { ToDo } from './to-do.tsx'
import { Obligation } from './obligation.tsx'

/** The week of a group: what is planned, who is there today, and where the hours stand. */
export function groupWeekPage(c: Ask, open: OpenGroup, week: Week): Response {
  const { group, action } = open
  const address = `/formation/${group.id}`
  const signing = sheetNow(week, c.var.now)
  return groupPage(
    c,
    open,
    { title: `Semaine du ${dateOf(week.monday)}`, here: '' },
    <>
      <Heading
        title={`${action.title}, ${action.town}`}
        over={over(open, week)}
        lead={`Du ${writeDate(group.startsOn)} au ${writeDate(group.endsOn)}`}
      >
        {signing && (
          <SignLink
            half={signing}
            href={`${address}/emargement/${signing.day}/${halfAddress[signing.half]}`}
            now={c.var.now}
          />
        )}
      </Heading>
      <div class="aside week-first">
        <aside class="side stack loose no-print">
          <ToDo week={week} address={address} />
          <Obligation gauge={week.gauge} address={address} />
        </aside>
        <div class="main stack loose">
          <GroupCalendar address={address} week={week} group={group} />
          <GroupDay week={week} address={address} />
        </div>
      </div>
    </>,
  )
}

/** The main act once the sheet is open; before, it says from when. */
function SignLink({ half, href, now }: { half: HalfDay; href: string; now: Date }) {
  const when = half.half === 'morning' ? 'le matin' : 'l’après-midi'
  const opens = opensAt(half)
  return now < opens ? (
    <LinkButton kind="quiet" icon="sheet" href={href}>
      Émarger {when}, à partir de {writeClock(opens)}
    </LinkButton>
  ) : (
    <LinkButton icon="pen" href={href}>
      Émarger {when}
    </LinkButton>
  )
}

function over({ group }: OpenGroup, { monday, today, day }: Week): string {
  const first = mondayOf(group.startsOn)
  const number = Math.floor(daysBetween(first, monday) / 7) + 1
  const count = Math.floor(daysBetween(first, mondayOf(group.endsOn)) / 7) + 1
  const inside = number >= 1 && number <= count ? ` · semaine ${number} sur ${count}` : ''
  return `${group.title}${inside}${day === today ? ` · ${writeFullDay(today)}` : ''}`
}

/** The sheet in progress, or the next one of today. */
function sheetNow({ calendar, today }: Week, now: Date): HalfDay | undefined {
  const due = calendar.filter((one) => one.day === today && !one.cancelledAt && asksSignature(one.mode))
  return due.find((one) => one.endsAt >= now) ?? due.at(-1)
}
