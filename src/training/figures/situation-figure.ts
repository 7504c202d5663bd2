import type { Figure, GroupId } from '#actions'
import { dayOf } from '#platform/time'
import { momentWords, type AfterAsk, type ToldSituation } from '../reply/door.ts'

/** What was asked of a group some months after, and answered. */
export type SituationCounts = {
  groupId: GroupId
  moment: AfterAsk['moment']
  asked: number
  answered: number
  employed: number
}

/** The same counts as the database, from rows: a test compares both. */
export function countSituations(
  asks: readonly AfterAsk[],
  situations: ReadonlyMap<string, ToldSituation>,
): SituationCounts[] {
  const later = asks.filter(({ moment }) => moment !== 'end')
  return [...Map.groupBy(later, ({ groupId, moment }) => `${groupId} ${moment}`).values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const told = same.flatMap(({ id }) => situations.get(id) ?? [])
    const employed = told.filter(({ situation }) => situation === 'employed').length
    const { groupId, moment } = first
    return [{ groupId, moment, asked: same.length, answered: told.length, employed }]
  })
}

/** How many have a job among those who answered; who said nothing is left out, and told. */
export const situationFigure = ({ moment, asked, answered, employed }: SituationCounts): Figure => ({
  key: moment === 'six months' ? 'employed-six-months' : 'employed-three-months',
  label: `ont un emploi ${momentWords[moment]}, parmi ceux qui ont répondu`,
  value: answered === 0 ? null : employed,
  unit: 'people',
  numerator: answered === 0 ? null : employed,
  denominator: answered === 0 ? null : answered,
  rule: 'Réponses des stagiaires, par leur lien ou au téléphone. La dernière réponse compte. Tous les contrats comptent.',
  ruleSince: dayOf('2026-06-01'),
  excluded: asked > answered ? [{ count: asked - answered, why: 'n’ont pas répondu' }] : [],
  masked: false,
})
