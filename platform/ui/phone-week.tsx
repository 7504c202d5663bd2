import type { ComponentChildren } from 'preact'
import { capital } from '#platform/i18n'
import { writerOf } from '#platform/languages'
import { addDays, type Day } from '#platform/time'
import { Icon } from './icon.tsx'
import { Tag } from './tag.tsx'
import { useLanguage, useWords } from './words/words.ts'

/**
 * A coming day: `text` says in a few words what is done that day. Once its pages are here it is ready, unless it `is` only planned (what is
 * needed comes on the day itself), or free.
 */
export type PhoneDay = { day: Day; text: ComponentChildren; is?: 'planned' | 'free' }

/** As long as something may wait: what was done seven days ago may still arrive today. */
const PAST_DAYS = 7

/**
 * Today and the coming days, each with what is done; days that are over come first, where something of theirs waits or has left. Written once,
 * read on each of these days: the script says which one it is.
 */
export function PhoneWeek({ days }: { days: readonly PhoneDay[] }) {
  const words = useWords()
  const [today] = days
  if (!today) return null
  const past = Array.from({ length: PAST_DAYS }, (_, nth) => addDays(today.day, nth - PAST_DAYS))
  return (
    <section class="panel" aria-labelledby="semaine">
      <h2 id="semaine">{words.myWeek}</h2>
      <ul class="rows" data-island="week" data-one={words.oneSend} data-many={words.manySends}>
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
          {words.thisDay}
        </Tag>
        <Tag kind="none" icon="device">
          {words.ready}
        </Tag>
        <Tag kind="none" icon="calendar">
          {words.planned}
        </Tag>
      </template>
    </section>
  )
}

type LineProps = PhoneDay & { isPast?: boolean; isToday?: boolean }

function DayLine({ day, text, is, isPast = false, isToday = false }: LineProps) {
  const language = useLanguage()
  const name = writerOf(language).day(day)
  const short = language === 'fr' ? name.split(' ').slice(0, 2).join(' ') : name
  return (
    <li
      data-day={day}
      data-name={name}
      data-is={is}
      hidden={isPast}
      aria-current={isToday ? 'date' : undefined}
    >
      <Icon name="device" />
      <p>
        <b>{capital(short)}</b>
        <small>{text}</small>
      </p>
      <span data-state />
    </li>
  )
}
