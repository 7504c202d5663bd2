import { dayOf } from '#platform/time'
import { broken, kept, type Rule } from './rule.ts'

const since = dayOf('2015-01-01')
const byThemselves = ['france-travail', 'mission-locale', 'cap-emploi', 'siae']

/** Who may prescribe an immersion. */
export const prescriberRules: readonly Rule[] = [
  {
    key: 'prescriber-delegation',
    article: 'L5135-2',
    from: since,
    find: ({ prescriber, decidedOn, convention }) => {
      const { delegation } = prescriber ?? {}
      if (prescriber?.kind !== 'delegate' || !delegation || !decidedOn) return kept()
      const { from, to } = delegation
      if (decidedOn < from || (to !== undefined && decidedOn > to)) return broken()
      return to !== undefined && to < convention.end ? kept('end of a delegation') : kept()
    },
    say: () => 'La délégation de ce prescripteur ne court pas le jour de la décision',
  },
  {
    key: 'prescriber-kind',
    article: 'L5135-2',
    from: since,
    find: ({ prescriber }) =>
      !prescriber || prescriber.kind === 'delegate' || byThemselves.includes(prescriber.kind)
        ? kept()
        : broken('list of prescribers'),
    say: () => 'Cet organisme ne peut pas prescrire une immersion',
  },
]
