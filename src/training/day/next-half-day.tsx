import { capital } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { Icon } from '#platform/ui'
import type { NamedHalfDay } from '../half-day.ts'
import type { DayWords } from './words.ts'

type Next = { halfDay: NamedHalfDay; now: Date; words: DayWords }

export function NextHalfDay({ halfDay, now, words: { say, work, write } }: Next) {
  const today = parisDay(now) === halfDay.day
  const begins = write.clock(halfDay.startsAt)
  const when = today ? say.at(begins) : say.onDay(capital(write.day(halfDay.day)), begins)
  const soon = today && halfDay.startsAt <= now ? say.until(write.clock(halfDay.endsAt)) : when
  const home = halfDay.mode === 'foad at home' ? work.place[halfDay.mode] : ''
  return (
    <p class="panel row">
      <Icon name="calendar" />
      <span class="grow">
        <b>
          {soon}
          {(halfDay.room || home) && write.comma}
          {halfDay.room ? <bdi lang="fr">{halfDay.room}</bdi> : home}
        </b>
        <br />
        <bdi lang="fr">{halfDay.title}</bdi>
        {halfDay.trainerName && ` ${say.withTrainer(halfDay.trainerName)}`}
      </span>
    </p>
  )
}
