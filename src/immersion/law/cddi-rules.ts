import { dayOf } from '#platform/time'
import { writeCount } from '#platform/i18n'
import { daysIn, sharedDays } from './calendar.ts'
import type { Question } from './question.ts'
import { brokenIf, type Rule } from './rule.ts'

const PARTS = 4

/** During the contract of an integration structure: a quarter of it at most, at every host together. */
export const cddiRules: readonly Rule[] = [
  {
    key: 'cddi-quarter',
    article: 'D5132-10-3, D5132-43-3',
    from: dayOf('2015-01-01'),
    find: (question) => {
      const { cddi, convention } = question
      // days outside the contract are not days of it; an immersion with none inside takes nothing from it
      if (!cddi || sharedDays(convention, cddi) === 0) return brokenIf(false)
      return brokenIf(daysAway(question) * PARTS > daysIn(cddi))
    },
    say: (question) => {
      const { cddi } = question
      const most = cddi ? Math.floor(daysIn(cddi) / PARTS) : 0
      return `Un quart du contrat au plus en immersion, soit ${writeCount(most, 'jour')} : ici ${daysAway(question)}`
    },
  },
]

function daysAway({ cddi, convention, history }: Question): number {
  if (!cddi) return 0
  const before = history.filter(
    ({ person, cancelled, withinCddi, id }) =>
      person === convention.person &&
      withinCddi === true &&
      !cancelled &&
      (id === undefined || id !== convention.id),
  )
  return [...before, convention].reduce((sum, one) => sum + sharedDays(one, cddi), 0)
}
