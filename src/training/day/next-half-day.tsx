import { capital } from '#platform/i18n'
import { parisDay, writeClock, writeDay } from '#platform/time'
import { Icon } from '#platform/ui'
import type { NamedHalfDay } from '../half-day.ts'

export function NextHalfDay({ halfDay, now }: { halfDay: NamedHalfDay; now: Date }) {
  const today = parisDay(now) === halfDay.day
  const when = today
    ? `À ${writeClock(halfDay.startsAt)}`
    : `${capital(writeDay(halfDay.day))}, ${writeClock(halfDay.startsAt)}`
  const soon = today && halfDay.startsAt <= now ? `Jusqu’à ${writeClock(halfDay.endsAt)}` : when
  const place = halfDay.room || (halfDay.mode === 'foad at home' ? 'à la maison' : '')
  return (
    <p class="panel row">
      <Icon name="calendar" />
      <span class="grow">
        <b>{[soon, place].filter(Boolean).join(', ')}</b>
        <br />
        {halfDay.title}
        {halfDay.trainerName && ` avec ${halfDay.trainerName}`}
      </span>
    </p>
  )
}
