import { isPlain, type Plain } from '#platform/json'
import type { Refused } from '#records'
import { auVerbs, CMI5_CATEGORY, extensions, MOVEON_CATEGORY, verbs, type AuVerb } from '../iri.ts'
import { judgeResult } from './judge-result.ts'
import { hear, heardIn, type SpokenSession, type Word } from '../session.ts'
import { refuseAu } from './session-sentences.ts'
import type { Broken } from './session-rule.ts'

/** What is known of a session when one more statement comes. */
export type Known = {
  session: SpokenSession
  actor: Plain
  registration: string
  activityIri: string
  /** The context that was given at launch: each statement repeats it. */
  template: Plain
  masteryScore: number | null
  /** What was said in this registration about this au, in any session. */
  reached: ReadonlySet<string>
}

/** A statement that may be kept, with its score if it says one. */
export type Judged = { ok: true; scaled: number | null } & Word

/** Judges a statement of an au by cmi5 § 7 and § 9; the store has already judged it by xAPI. */
export function judgeStatement(statement: Plain, known: Known): Judged | Refused {
  const { id, timestamp, verb } = statement
  if (id === undefined) return refuseAu('the statement has no id')
  if (typeof timestamp !== 'string') return refuseAu('the statement has no timestamp')
  if (!/(?:Z|[+-]00:?00)$/i.test(timestamp)) return refuseAu('the timestamp is not in UTC', 'timestamp')
  const verbId = isPlain(verb) ? verb['id'] : undefined
  if (verbId === verbs.voided) return refuseAu('an au may not void statements', 'verb')
  const no = judgeWhose(statement, known)
  if (no) return refuseAu(...no)
  const asOf = new Date(timestamp)
  const defined = categoriesOf(statement).includes(CMI5_CATEGORY)
  const said = defined ? auVerbs.find((one) => verbs[one] === verbId) : undefined
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

/** What was known, and this statement, which comes now. */
export const withJudged = (known: Known, judged: Judged, now: Date): Known => ({
  ...known,
  session: hear(known.session, judged, now),
  reached: judged.verb ? new Set([...known.reached, judged.verb]) : known.reached,
})

/** Whose it is: the learner, the registration, the session, with all that the template says. */
function judgeWhose({ actor, context }: Plain, known: Known): Broken {
  if (!sameAgent(actor, known.actor)) return ['the actor is not the learner who was launched', 'actor']
  const said = isPlain(context) ? context : {}
  if (String(said['registration']).toLowerCase() !== known.registration)
    return ['the registration is not the one of the launch', 'context.registration']
  const extended = isPlain(said['extensions']) ? said['extensions'] : {}
  const wanted = isPlain(known.template['extensions']) ? known.template['extensions'] : {}
  if (extended[extensions.sessionId] !== wanted[extensions.sessionId])
    return ['the session id is not the one of the launch', 'context.extensions']
  const given = activitiesIn(known.template, 'grouping')
  const repeated = activitiesIn(said, 'grouping')
  return given.every((one) => repeated.includes(one))
    ? undefined
    : ['the context template was changed', 'context.contextActivities.grouping']
}

/** True for the same account; the actor of a launch always has one (9.2). */
export function sameAgent(one: unknown, other: Plain): boolean {
  if (!isPlain(one) || one['objectType'] === 'Group' || !isPlain(one['account'])) return false
  const [a, b] = [one['account'], isPlain(other['account']) ? other['account'] : {}]
  return a['homePage'] === b['homePage'] && a['name'] === b['name']
}

function judgeOrder(verb: AuVerb | undefined, asOf: Date, { session, reached }: Known): Broken {
  const heard = heardIn(session)
  if (!heard) return verb === 'initialized' ? undefined : ['the first statement must be initialized', 'verb']
  const { verbs: before } = heard
  if (session.state === 'terminated' && asOf > session.terminatedAsOf)
    return ['terminated must be the last statement', 'timestamp']
  if (verb && before.includes(verb)) return ['the verb was already used in this session', 'verb']
  if (asOf < heard.beganAsOf) return ['initialized must come first', 'timestamp']
  if (verb === 'terminated' && asOf < heard.lastAsOf)
    return ['terminated must be the last statement', 'timestamp']
  if (!verb || verb === 'initialized' || verb === 'terminated') return undefined
  if (session.mode !== 'Normal') return ['the launch mode allows initialized and terminated only', 'verb']
  if (verb === 'completed')
    return reached.has('completed') ? ['completed was already said in this registration', 'verb'] : undefined
  if (before.includes(verb === 'passed' ? 'failed' : 'passed'))
    return ['passed and failed do not go together in a session', 'verb']
  if (!reached.has('passed')) return undefined
  return verb === 'passed'
    ? ['passed was already said in this registration', 'verb']
    : ['failed does not follow passed in a registration', 'verb']
}

const idOf = (value: unknown) => (isPlain(value) ? value['id'] : undefined)

function activitiesIn(context: unknown, kind: string): unknown[] {
  const all =
    isPlain(context) && isPlain(context['contextActivities']) ? context['contextActivities'][kind] : []
  return (Array.isArray(all) ? all : [all]).map(idOf)
}

const categoriesOf = ({ context }: Plain) => activitiesIn(context, 'category')

const isAnswer = ({ result }: Plain) => isPlain(result) && typeof result['response'] === 'string'

function scaledIn({ result }: Plain): number | null {
  const score = isPlain(result) && isPlain(result['score']) ? result['score'] : {}
  return typeof score['scaled'] === 'number' ? score['scaled'] : null
}
