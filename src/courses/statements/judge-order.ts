import type { AuVerb } from '../iri.ts'
import { heardIn } from '../session.ts'
import type { Known } from './known.ts'
import type { Broken } from './session-rule.ts'

/** In which order an au says what it says, and how many times (cmi5 § 9.3). */
export function judgeOrder(verb: AuVerb | undefined, asOf: Date, { session, reached }: Known): Broken {
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
