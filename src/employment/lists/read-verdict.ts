import { fold } from '#platform/i18n'
import { motives, unsettledAs, verdictOf, type Category, type Verdict } from '../exit.ts'
import { readMotive } from './read-motive.ts'

const categorySpellings: [RegExp, Category][] = [
  [/^(sortie (en|vers l ))?( ?emploi)? ?durable$/, 'durable'],
  [/^(sortie (en|vers un ))?( ?emploi)? ?(de )?transition$/, 'transition'],
  [/^(sorties? )?positives?$/, 'positive'],
  [/^autres?( sorties?)?$/, 'other'],
  [/^(retraite?e?s?|retraits?( des sorties( constatees)?)?|neutralisee?s?|non comptee?s?)$/, 'withdrawn'],
]

const readCategory = (text: string): Category | undefined =>
  categorySpellings.find(([pattern]) => pattern.test(fold(text)))?.[1]

/**
 * How an exit is counted, from the two cells that say it. One is enough; when both speak they must agree; what is not understood
 * waits for somebody. Nothing is chosen in silence.
 */
export function readVerdict(motiveText: string, categoryText: string): Verdict {
  if (fold(motiveText) === '' && fold(categoryText) === '') return unsettledAs('nothing said')
  const [motive, category] = [readMotive(motiveText), readCategory(categoryText)]
  if (motive && category && motives[motive] !== category) return unsettledAs('contradiction')
  if (fold(motiveText) !== '' && !motive && !category) return unsettledAs('unknown motive')
  if (fold(categoryText) !== '' && !category && !motive) return unsettledAs('unknown motive')
  const counted = category ?? (motive && motives[motive])
  return counted ? verdictOf(counted, motive ?? null) : unsettledAs('unknown motive')
}
