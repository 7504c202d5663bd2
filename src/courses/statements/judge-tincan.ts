import { isPlain, type Plain } from '#platform/json'
import { instantOf, type Refused } from '#records'
import { verbs, type AuVerb } from '../iri.ts'
import { heardIn } from '../session.ts'
import type { Judged, Known } from './known.ts'
import { sameAgent } from './judge-whose.ts'
import { idOf, isAnswer, scaledIn } from './said-parts.ts'
import { refuseAu } from './session-sentences.ts'

/** The verbs by which contents of Tin Can say, each in its maker's words, what cmi5 says with five. */
const saying: Record<string, AuVerb> = {
  [verbs.completed]: 'completed',
  'http://activitystrea.ms/schema/1.0/complete': 'completed',
  [verbs.passed]: 'passed',
  'http://adlnet.gov/expapi/verbs/mastered': 'passed',
  [verbs.failed]: 'failed',
  [verbs.terminated]: 'terminated',
  'http://adlnet.gov/expapi/verbs/exited': 'terminated',
}

/**
 * Judges a statement of a content that was launched as the guidelines of Tin Can say: it speaks of its learner, in its registration if it
 * names one. What it says of the very activity that was launched counts; all the rest is kept.
 */
export function judgeTincan(statement: Plain, known: Known): Judged | Refused {
  const { actor, context, verb, timestamp } = statement
  const verbId = String(idOf(verb))
  if (verbId === verbs.voided) return refuseAu('an au may not void statements', 'verb')
  if (!sameAgent(actor, known.actor))
    return refuseAu('the actor is not the learner who was launched', 'actor')
  const registration = isPlain(context) ? context['registration'] : undefined
  if (typeof registration === 'string' && registration.toLowerCase() !== known.registration)
    return refuseAu('the registration is not the one of the launch', 'context.registration')
  const asOf = (typeof timestamp === 'string' ? instantOf(timestamp) : undefined) ?? known.now
  return {
    ok: true,
    asOf,
    verb: wordOf(statement, verbId, known),
    scaled: shareIn(statement),
    answered: isAnswer(statement),
  }
}

/** What it means for the session; its first word opens it, whatever it is. */
function wordOf(
  statement: Plain,
  verb: string,
  { session, activityIri, reached }: Known,
): AuVerb | undefined {
  const first = heardIn(session) ? undefined : 'initialized'
  if (idOf(statement['object']) !== activityIri) return first
  const said = verdictIn(statement['result']) ?? saying[verb]
  if (said === 'terminated') return session.state === 'terminated' ? first : said
  if (!said || session.mode !== 'Normal') return first
  return said === 'failed' && reached.has('passed') ? first : said
}

/** A result speaks for itself, whatever its verb. */
function verdictIn(result: unknown): AuVerb | undefined {
  if (!isPlain(result)) return undefined
  if (typeof result['success'] === 'boolean') return result['success'] ? 'passed' : 'failed'
  return result['completion'] === true ? 'completed' : undefined
}

/** Between -1 and 1, from what was counted if nothing better is said. */
function shareIn(statement: Plain): number | null {
  const scaled = scaledIn(statement)
  if (scaled !== null) return scaled
  const { result } = statement
  const score = isPlain(result) && isPlain(result['score']) ? result['score'] : {}
  const [raw, min, max] = [score['raw'], score['min'] ?? 0, score['max']]
  const counted = typeof raw === 'number' && typeof min === 'number' && typeof max === 'number' && max > min
  return counted ? Math.max(0, Math.min(1, (raw - min) / (max - min))) : null
}
