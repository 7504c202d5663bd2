import { dayOf } from '#platform/time'
import { writeCount } from '#platform/i18n'
import { daysIn } from './calendar.ts'
import type { LawConvention, PastConvention, Question } from './question.ts'
import { firstOf, isRenewal, isRenewedAlready } from './renewal.ts'
import { brokenIf, type Finding, type Rule } from './rule.ts'

const since = dayOf('2015-01-01')
const article = 'D5135-3'

/** A renewal: once, for the same thing, when it was not reached, and not longer. */
export const renewalRules: readonly Rule[] = [
  {
    key: 'renewal-once',
    article,
    from: since,
    find: (question) =>
      whenRenewing(question, (first, convention) => {
        const { history } = question
        return isRenewal(first, history) || isRenewedAlready(first, convention, history)
      }),
    say: () => 'Une immersion se renouvelle une seule fois',
  },
  {
    key: 'renewal-same-object',
    article,
    from: since,
    find: (question) =>
      whenRenewing(
        question,
        (first, convention) =>
          differ(first.object, convention.object) || differ(first.objectives, convention.objectives),
      ),
    say: () => 'Un renouvellement garde le même objet et les mêmes objectifs',
  },
  {
    key: 'renewal-objectives',
    article,
    from: since,
    find: (question) => whenRenewing(question, (first) => first.objectivesReached === true),
    say: () => 'Les objectifs de la première période sont atteints : il n’y a rien à renouveler',
  },
  {
    key: 'renewal-length',
    article,
    from: since,
    find: (question) => whenRenewing(question, (first, convention) => daysIn(convention) > daysIn(first)),
    say: ({ convention, history }) => {
      const first = firstOf(convention, history)
      const most = first ? ` : ${writeCount(daysIn(first), 'jour')}` : ''
      return `Un renouvellement ne dure pas plus que la première période${most}`
    },
  },
]

function whenRenewing(
  { convention, history }: Question,
  isBroken: (first: PastConvention, convention: LawConvention) => boolean,
): Finding {
  const first = firstOf(convention, history)
  return brokenIf(first !== undefined && isBroken(first, convention))
}

/** Only what is given on both sides is compared. */
const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one !== other
