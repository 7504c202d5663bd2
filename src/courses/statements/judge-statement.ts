import { isPlain, type Plain } from '#platform/json'
import { instantOf, type Refused } from '#records'
import { auVerbs, CMI5_CATEGORY, MOVEON_CATEGORY, verbs } from '../iri.ts'
import { judgeOrder } from './judge-order.ts'
import { judgeResult } from './judge-result.ts'
import { judgeWhose } from './judge-whose.ts'
import type { Judged, Known } from './known.ts'
import { categoriesOf, idOf, isAnswer, scaledIn } from './said-parts.ts'
import { refuseAu } from './session-sentences.ts'

/** Judges a statement of an au by cmi5 § 7 and § 9; the store has already judged it by xAPI. */
export function judgeStatement(statement: Plain, known: Known): Judged | Refused {
  const { id, timestamp, verb } = statement
  if (id === undefined) return refuseAu('the statement has no id')
  if (typeof timestamp !== 'string') return refuseAu('the statement has no timestamp')
  const asOf = instantOf(timestamp)
  if (!asOf || !/(?:Z|\+00(?::?00)?)$/i.test(timestamp))
    return refuseAu('the timestamp is not in UTC', 'timestamp')
  const verbId = isPlain(verb) ? verb['id'] : undefined
  if (verbId === verbs.voided) return refuseAu('an au may not void statements', 'verb')
  const no = judgeWhose(statement, known)
  if (no) return refuseAu(...no)
  const defined = categoriesOf(statement).includes(CMI5_CATEGORY)
  const said = defined ? auVerbs.find((name) => verbs[name] === verbId) : undefined
  if (defined && !said) return refuseAu('the verb is not for an au to use with the cmi5 category', 'verb')
  const broken =
    judgeOrder(said, asOf, known) ??
    judgeResult(said, statement, {
      masteryScore: known.masteryScore,
      moveOnCategory: categoriesOf(statement).includes(MOVEON_CATEGORY),
    })
  if (broken) return refuseAu(...broken)
  if (said && idOf(statement['object']) !== known.activityIri)
    return refuseAu('the object is not the au that was launched', 'object.id')
  return { ok: true, asOf, verb: said, scaled: scaledIn(statement), answered: isAnswer(statement) }
}
