import { dayOf } from '#platform/time'
import { writeNumber } from '#platform/i18n'
import { daysIn } from './calendar.ts'
import { judgeYears, ourYears, type Year } from './counting.ts'
import { presenceIn } from './presence.ts'
import type { LawConvention, Question } from './question.ts'
import { isRenewal } from './renewal.ts'
import { kept, type Rule } from './rule.ts'

const since = dayOf('2015-01-01')
const article = 'D5135-3'

/** Of one host, in twelve months (D5135-3). */
export const ceilings = { conventions: 2, days: 60 } as const

/** With one host, in twelve months: two conventions, each for something of its own, and sixty days. */
export const ceilingRules: readonly Rule[] = [
  {
    key: 'two-per-host',
    article,
    from: since,
    find: (question) => {
      const { convention, history } = question
      if (isRenewal(convention, history)) return kept()
      return judgeYears(
        question,
        (year) => year.filter((past) => !isRenewal(past, history)).length >= ceilings.conventions,
      )
    },
    say: () => 'Deux conventions au plus chez le même accueil en douze mois',
  },
  {
    key: 'same-object-twice',
    article,
    from: since,
    find: (question) => {
      const { convention, history } = question
      if (isRenewal(convention, history)) return kept()
      return judgeYears(question, (year) => year.some((past) => isSameThing(past, convention)))
    },
    say: () => 'Une deuxième convention chez le même accueil a un autre objet ou d’autres objectifs',
  },
  {
    key: 'sixty-days',
    article,
    from: since,
    find: (question) => {
      const { broken, doubts } = judgeYears(question, (year) => daysWith(question, year) > ceilings.days)
      const surely = ourYears(question).some((year) => presenceWith(question, year) > ceilings.days)
      return { broken, doubts: broken && !surely ? [...doubts, 'days of presence'] : doubts }
    },
    say: (question) => {
      const most = Math.max(...ourYears(question).map((year) => daysWith(question, year)))
      return `Soixante jours au plus chez le même accueil en douze mois : ici ${writeNumber(most)}`
    },
  },
]

const isSameThing = (past: LawConvention, convention: LawConvention): boolean =>
  past.object !== undefined &&
  past.objectives !== undefined &&
  past.object === convention.object &&
  past.objectives === convention.objectives

const daysWith = ({ convention }: Question, year: Year): number =>
  [...year, convention].reduce((sum, one) => sum + daysIn(one), 0)

const presenceWith = ({ convention }: Question, year: Year): number =>
  [...year, convention].reduce((sum, one) => sum + (presenceIn(one) ?? 0), 0)
