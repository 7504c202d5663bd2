import { dayOf } from '#platform/time'
import type { Question } from './question.ts'
import { broken, kept, type Rule } from './rule.ts'

const since = dayOf('2015-01-01')
const byThemselves = ['france-travail', 'mission-locale', 'cap-emploi', 'siae']
/** Since 16 December 2020 the list names the Département too. */
const bySince2020 = [...byThemselves, 'departement']

/** Bodies linked by convention to one of the list, but to an integration structure: none of those delegates. */
const isBySiae = ({ prescriber }: Question): boolean =>
  prescriber?.kind === 'delegate' && prescriber.delegation?.by === 'siae'

/** Who may prescribe an immersion, by the list of 2018 that the command answers with, or by that of 2020. */
export const prescriberRulesOf = (list: 2018 | 2020): readonly Rule[] => [
  {
    key: 'prescriber-delegation',
    article: 'L5135-2',
    from: since,
    find: (question) => {
      const { prescriber, decidedOn, convention } = question
      if (isBySiae(question)) return broken()
      const { delegation } = prescriber ?? {}
      if (prescriber?.kind !== 'delegate' || !delegation || !decidedOn) return kept()
      const { from, to } = delegation
      if ((from !== undefined && decidedOn < from) || (to !== undefined && decidedOn > to)) return broken()
      return to !== undefined && to < convention.end ? kept('end of a delegation') : kept()
    },
    say: (question) =>
      isBySiae(question)
        ? 'Une structure d’insertion ne peut pas donner à un autre organisme le droit de prescrire'
        : 'La délégation de ce prescripteur ne court pas le jour de la décision',
  },
  {
    key: 'prescriber-kind',
    article: 'L5135-2',
    from: since,
    find: ({ prescriber }) =>
      !prescriber ||
      prescriber.kind === 'delegate' ||
      (list === 2018 ? byThemselves : bySince2020).includes(prescriber.kind)
        ? kept()
        : broken('list of prescribers'),
    say: () => 'Cet organisme ne peut pas prescrire une immersion',
  },
]
