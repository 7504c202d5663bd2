import { isPlain, type Plain } from '#platform/json'
import { extensions } from '../iri.ts'
import type { Known } from './known.ts'
import { activitiesIn } from './said-parts.ts'
import type { Broken } from './session-rule.ts'

/** Whose it is: the learner, the registration, the session, with all that the template says. */
export function judgeWhose({ actor, context }: Plain, known: Known): Broken {
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
  return given.every((id) => repeated.includes(id))
    ? undefined
    : ['the context template was changed', 'context.contextActivities.grouping']
}

/** True for the same account; the actor of a launch always has one (9.2). */
export function sameAgent(agent: unknown, other: Plain): boolean {
  if (!isPlain(agent) || agent['objectType'] === 'Group' || !isPlain(agent['account'])) return false
  const [a, b] = [agent['account'], isPlain(other['account']) ? other['account'] : {}]
  return a['homePage'] === b['homePage'] && a['name'] === b['name']
}
