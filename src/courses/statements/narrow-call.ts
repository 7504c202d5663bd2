import { isPlain, jsonIn, type Plain } from '#platform/json'
import { isId } from '#platform/web'
import { readStatement, type Call, type Refused } from '#records'
import type { OrganisationId } from '#people'
import { objectIri } from '../iri.ts'
import { arePreferences, PREFERENCES } from './judge-preferences.ts'
import { sameAgent } from './judge-whose.ts'
import type { Au } from '../package.ts'
import type { Learning } from '../registration.ts'
import { refuseAu } from './session-sentences.ts'
import { isOpen, type Session } from '../session.ts'

/** A session, and the organisation whose store it speaks to. */
type SessionAt = Session & { organisationId: OrganisationId }

type Launch = {
  session: SessionAt
  registration: Learning
  au: Au
  actor: Plain
}

/**
 * What an au may ask of the store: its learner, its own activity, its registration. A search is kept to its registration.
 * Statements that it writes are judged where they are kept.
 */
export async function narrowCall(call: Call, launch: Launch): Promise<Call | Refused> {
  if (!isOpen(launch.session, call.now)) return refuseAu('the session is over')
  const { method, resource } = call
  if (resource === 'statements') return method === 'GET' ? narrowSearch(call, launch) : call
  const stranger = strangerIn(call, launch)
  if (stranger) return refuseAu('only what belongs to this launch may be reached', stranger)
  if (method === 'GET') return call
  if (resource === 'agents/profile') return narrowPreferences(call)
  if (resource !== 'activities/state') return call
  const stateId = call.query.get('stateId')
  // without a name, all the states of the place would go
  return stateId === null || stateId === 'LMS.LaunchData'
    ? refuseAu('the launch data may not be changed', 'stateId')
    : call
}

async function narrowPreferences(call: Call): Promise<Call | Refused> {
  const writes = call.method === 'PUT' || call.method === 'POST'
  if (!writes || call.query.get('profileId') !== PREFERENCES) return call
  const body = await call.body()
  if (!Buffer.isBuffer(body)) return body
  const json = /^application\/json\s*(?:;|$)/i.test(call.header('content-type') ?? '')
  return json && arePreferences(body)
    ? { ...call, body: async () => body }
    : refuseAu('the learner preferences are a list of languages, and sounds on or off', 'body')
}

/** The name of the parameter that speaks of somebody or something else; an absent one is for the store to judge. */
function strangerIn({ query }: Call, { registration, au, actor }: Launch): string | undefined {
  const own = [objectIri(registration.home, au.id), au.publisherId]
  const activityId = query.get('activityId')
  // contents of Tin Can keep their pages apart, below the name of the whole
  const isOwn = activityId === null || own.includes(activityId) || activityId.startsWith(`${au.publisherId}/`)
  if (!isOwn) return 'activityId'
  const agent = query.get('agent')
  if (agent !== null && !sameAgent(jsonIn(agent), actor)) return 'agent'
  const said = query.get('registration')
  return said !== null && said.toLowerCase() !== registration.id ? 'registration' : undefined
}

async function narrowSearch(call: Call, { session, registration, actor }: Launch): Promise<Call | Refused> {
  const query = new URLSearchParams(call.query)
  const statementId = query.get('statementId') ?? query.get('voidedStatementId')
  if (statementId !== null) {
    const found = isId(statementId)
      ? await readStatement(call.ground.db, session.organisationId, statementId)
      : undefined
    const context = found && isPlain(found['context']) ? found['context'] : {}
    const own = !found || String(context['registration']).toLowerCase() === registration.id
    return own ? call : refuseAu('only what belongs to this launch may be reached', 'statementId')
  }
  query.set('registration', registration.id)
  const agent = query.get('agent')
  if (agent !== null && !sameAgent(jsonIn(agent), actor))
    return refuseAu('only what belongs to this launch may be reached', 'agent')
  return { ...call, query }
}
