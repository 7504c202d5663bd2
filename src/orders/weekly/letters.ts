import { saidIn } from '#market'
import type { Language } from '#platform/languages'
import { addDays, type Day } from '#platform/time'
import type { Letter } from '#platform/mail'
import { languageOfBuyer } from '../order.ts'
import { letterIn, toldSentences } from '../words/door.ts'
import { weeklyAddress, type Weekly } from './weekly.ts'

/** What is told of a week: what it costs, or that it cannot be. `refusals`: what keeps it that day, a closed shop. */
export type Week = {
  day: Day
  count: number
  goodsCents: number
  missing: number
  offered: boolean
  refusals: readonly string[]
}

/** '9 h', '14 h 30', of '09:00', '14:30'; as it is in the other languages. */
export const clockIn = (language: Language, clock: string): string =>
  language === 'fr' ? clock.replace(/^0/, '').replace(':', ' h ').replace(/ 00$/, '') : clock

type Letters = (weekly: Weekly, words: { subject: string; body: string }) => Letter | undefined

const to: Letters = ({ buyer: { email, phone } }, words) => {
  const recipient = email ?? phone
  return recipient === null ? undefined : { channel: email ? 'email' : 'sms', recipient, ...words }
}

const link = (siteUrl: string, weekly: Weekly): string => `${siteUrl}${weeklyAddress(weekly)}`

/** What its customer keeps when it begins. */
export function begunLetter(weekly: Weekly, first: Day, siteUrl: string): Letter | undefined {
  const { language, say, write } = saidIn(languageOfBuyer(weekly.buyer), toldSentences)
  const weekday = write.weekday(weekly.weekday)
  const words = letterIn(language, say.weekly(weekday), [
    say.weeklyBegins(weekday, write.day(first)),
    say.weeklyAsks,
    say.weeklyStop(link(siteUrl, weekly)),
  ])
  return to(weekly, words)
}

/** What its customer reads three days before. */
export function weekLetter(weekly: Weekly, week: Week, siteUrl: string): Letter | undefined {
  const { language, say, write } = saidIn(languageOfBuyer(weekly.buyer), toldSentences)
  const { count, goodsCents, missing, offered, refusals } = week
  const here = link(siteUrl, weekly)
  const [day, amount] = [write.day(week.day), write.euros(goodsCents)]
  if (!offered)
    return to(weekly, letterIn(language, say.noWeek(day), [say.noWeekHour(day), say.noWeekOther(here)]))
  if (count === 0)
    return to(weekly, letterIn(language, say.noWeek(day), [say.noWeekGoods(day), say.noWeekChange(here)]))
  if (refusals.length > 0)
    return to(weekly, letterIn(language, say.noWeek(day), [...refusals, say.noWeekOther(here)]))
  const words = letterIn(language, say.week(day, amount), [
    say.weekText(day, count, amount),
    missing > 0 ? say.weekMissing(missing) : null,
    say.weekAnswer(write.day(addDays(week.day, -1)), here),
    say.weekSilence,
  ])
  return to(weekly, words)
}
