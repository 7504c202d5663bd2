import { writeCount, writeEuros, writeList, writeNumber, writePercent } from '#platform/i18n'
import {
  writeClock,
  writeDate,
  writeDay,
  writeFullDay,
  writeInstant,
  writeMinutes,
  writeMonth,
  writeShortDate,
  type Day,
} from '#platform/time'
import type { Language } from './language.ts'

/** How many: `one` for French and English; Arabic and Ukrainian have more forms. `other` serves where a form is not given. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/** Dates, hours, money and counts, as a language writes them. Digits stay those of the keyboard. */
export type Writer = {
  /** 'mardi 2 juin' */
  day: (on: Day) => string
  /** 'mardi 2 juin 2026' */
  fullDay: (on: Day) => string
  /** '2 juin 2026' */
  date: (on: Day) => string
  /** '02/06/2026' */
  shortDate: (on: Day) => string
  /** 'mardi 2': among the days of two weeks */
  nearDay: (on: Day) => string
  /** 'juin' */
  month: (on: Day) => string
  /** 'mardi', of 2: Monday is 1 */
  weekday: (weekday: number) => string
  /** 'juin 2026' */
  monthYear: (on: Day) => string
  /** '9 h 30', in Paris */
  clock: (at: Date) => string
  /** '2 juin 2026 à 9 h 30', in Paris */
  instant: (at: Date) => string
  /** '45 min' */
  minutes: (minutes: number) => string
  /** '12,50 €', of cents */
  euros: (cents: number) => string
  number: (value: number) => string
  /** '80 %', of 0.8 */
  percent: (share: number) => string
  /** '2 envois': the number, then the form of the noun that it asks for; a dual goes alone. */
  count: (count: number, forms: Forms) => string
  list: (items: readonly string[]) => string
  /** Between two things said one after the other. */
  comma: string
}

/** The first of January 2024 is a Monday: its first days name those of a week. */
const dayOfWeek = (weekday: number): Date => new Date(Date.UTC(2024, 0, weekday))

const weekdayInFrench = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' })

const french: Writer = {
  nearDay: (on) => writeDay(on).split(' ').slice(0, 2).join('\u00A0'),
  month: (on) => writeMonth(on).replace(/ \d+$/, ''),
  weekday: (weekday) => weekdayInFrench.format(dayOfWeek(weekday)),
  day: writeDay,
  fullDay: writeFullDay,
  date: writeDate,
  shortDate: writeShortDate,
  monthYear: writeMonth,
  clock: writeClock,
  instant: writeInstant,
  minutes: writeMinutes,
  euros: writeEuros,
  number: writeNumber,
  percent: (share) => writePercent(share),
  count: (count, { one, other }) => writeCount(count, one ?? other, other),
  list: writeList,
  comma: ', ',
}

function newWriter(language: Exclude<Language, 'fr'>): Writer {
  const locale = { en: 'en-GB', ar: 'ar-EG-u-nu-latn', uk: 'uk-UA' }[language]
  const utc = (on: Day) => new Date(`${on}T00:00:00Z`)
  const format = (options: Intl.DateTimeFormatOptions, timeZone = 'UTC') =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone })
  const day = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const fullDay = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const date = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const shortDate = format({ day: '2-digit', month: '2-digit', year: 'numeric' })
  const nearDay = format({ weekday: 'short', day: 'numeric' })
  const month = format({ month: 'long' })
  const weekday = format({ weekday: 'long' })
  const monthYear = format({ month: 'long', year: 'numeric' })
  const clock = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'Europe/Paris')
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'Europe/Paris',
  })
  const euros = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    currencyDisplay: 'narrowSymbol',
  })
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 })
  const unit = (unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: unit === 'hour' ? 'long' : 'short' })
  const [hours, minutes] = [unit('hour'), unit('minute')]
  const rules = new Intl.PluralRules(locale)
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    day: (on) => day.format(utc(on)),
    fullDay: (on) => fullDay.format(utc(on)),
    date: (on) => date.format(utc(on)),
    shortDate: (on) => shortDate.format(utc(on)),
    nearDay: (on) => nearDay.format(utc(on)),
    month: (on) => month.format(utc(on)),
    weekday: (one) => weekday.format(dayOfWeek(one)),
    monthYear: (on) => monthYear.format(utc(on)),
    clock: (at) => clock.format(at),
    instant: (at) => instant.format(at),
    minutes: (all) => {
      const [whole, rest] = [Math.floor(all / 60), Math.round(all % 60)]
      if (whole === 0) return minutes.format(rest)
      return rest === 0 ? hours.format(whole) : `${hours.format(whole)} ${minutes.format(rest)}`
    },
    euros: (cents) => euros.format(cents / 100),
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
    count: (count, forms) => {
      const rule = rules.select(count)
      const form = forms[rule] ?? forms.other
      return rule === 'two' && forms.two ? form : `${number.format(count)}\u00A0${form}`
    },
    list: (items) => list.format(items),
    comma: language === 'ar' ? '، ' : ', ',
  }
}

const writers: Record<Language, Writer> = {
  fr: french,
  en: newWriter('en'),
  ar: newWriter('ar'),
  uk: newWriter('uk'),
}

/** How a language writes dates, hours, money and counts. */
export const writerOf = (language: Language): Writer => writers[language]
