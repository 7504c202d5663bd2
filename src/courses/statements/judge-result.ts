import { isPlain, type Plain } from '#platform/json'
import { extensions, type AuVerb } from '../iri.ts'
import type { Broken } from './session-rule.ts'

type Around = { masteryScore: number | null; moveOnCategory: boolean }

const success: Partial<Record<AuVerb, boolean>> = { passed: true, failed: false }
const completion: Partial<Record<AuVerb, boolean>> = { completed: true }
const timed: readonly AuVerb[] = ['completed', 'passed', 'failed', 'terminated']

/** Judges the result of a statement (cmi5 § 9.5) and what of its context goes with it. `verb` is undefined for a "cmi5 allowed" one. */
export function judgeResult(verb: AuVerb | undefined, statement: Plain, around: Around): Broken {
  const result = isPlain(statement['result']) ? statement['result'] : {}
  const progress = isPlain(result['extensions']) ? result['extensions'][extensions.progress] : undefined
  if (progress !== undefined && !isShare(progress))
    return ['progress must be a whole number from 0 to 100', 'result.extensions']
  if (!verb) {
    // Without the cmi5 category, only this one rule of the section speaks of a statement.
    return around.moveOnCategory
      ? ['the moveon category goes with success or completion', 'context']
      : undefined
  }
  if (result['success'] !== success[verb]) return ['success does not go with this verb', 'result.success']
  if (result['completion'] !== completion[verb])
    return ['completion does not go with this verb', 'result.completion']
  if (around.moveOnCategory !== (verb in success || verb in completion))
    return ['the moveon category goes with success or completion', 'context.contextActivities.category']
  if (timed.includes(verb) && result['duration'] === undefined)
    return ['the duration is missing', 'result.duration']
  return judgeScore(verb, result['score'], statement, around.masteryScore)
}

const isShare = (value: unknown): boolean =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100

function judgeScore(verb: AuVerb, score: unknown, { context }: Plain, masteryScore: number | null): Broken {
  const extended = isPlain(context) && isPlain(context['extensions']) ? context['extensions'] : {}
  const said = extended[extensions.masteryScore]
  if (said !== undefined && said !== masteryScore)
    return ['masteryScore is missing or was changed', 'context.extensions']
  if (!isPlain(score)) return undefined
  if (verb !== 'passed' && verb !== 'failed')
    return ['a score goes with passed or failed only', 'result.score']
  const { scaled, raw, min, max } = score
  if (raw !== undefined && (min === undefined || max === undefined))
    return ['raw needs min and max', 'result.score']
  if (typeof scaled !== 'number') return undefined
  if (scaled < 0 || scaled > 1) return ['scaled must be between 0 and 1', 'result.score.scaled']
  if (masteryScore === null) return undefined
  if (said === undefined) return ['masteryScore is missing or was changed', 'context.extensions']
  if (verb === 'passed' && scaled < masteryScore)
    return ['the score is below masteryScore', 'result.score.scaled']
  if (verb === 'failed' && scaled >= masteryScore)
    return ['the score reaches masteryScore', 'result.score.scaled']
  return undefined
}
