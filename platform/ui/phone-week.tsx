import { capital } from '#platform/i18n'
import type { ComponentChildren } from 'preact'
import { addDays, type Day } from '#platform/time'
import { Icon } from './icon.tsx'
import { Tag } from './tag.tsx'
import { useWords, useWriter } from './words/words.ts'

/** A coming day: `text` says in a few words what is done that day. */
export type PhoneDay = { day: Day; text: ComponentChildren }

/** As long as something may wait. */
const PAST_DAYS = 6

/**
 * Today and the coming days, each with what is done; days that are over come first, where something of theirs waits or has left. Written once,
 * read on each of these days: the script says which one it is.
 */
export function PhoneWeek({ days }: { days: readonly PhoneDay[] }) {
  const { phone: words } = useWords()
  const [today] = days
  if (!today) return null
  const past = Array.from({ length: PAST_DAYS }, (_, nth) => addDays(today.day, nth - PAST_DAYS))
  return (
    <section class="panel" aria-labelledby="semaine">
      <h2 id="semaine">{words.week}</h2>
      <ul class="rows" data-island="week" data-one={words.one} data-many={words.many}>
        {past.map((day) => (
          <DayLine day={day} text="" isPast />
        ))}
        {days.map((one) => (
          <DayLine {...one} isToday={one === today} />
        ))}
      </ul>
      <template data-island="tags">
        <Tag kind="ok">{words.sent}</Tag>
        <Tag kind="wait">{words.waits}</Tag>
        <Tag kind="far" icon="play">
          {words.today}
        </Tag>
        <Tag kind="none" icon="phone">
          {words.ready}
        </Tag>
      </template>
    </section>
  )
}

type LineProps = PhoneDay & { isPast?: boolean; isToday?: boolean }

function DayLine({ day, text, isPast = false, isToday = false }: LineProps) {
  const name = useWriter().day(day)
  return (
    <li data-day={day} data-name={name} hidden={isPast} aria-current={isToday ? 'date' : undefined}>
      <Icon name={isPast ? 'check' : 'calendar'} />
      <p>
        <b>{capital(name)}</b>
        <small>{text}</small>
      </p>
      <span data-state />
    </li>
  )
}
