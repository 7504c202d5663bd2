import { activitiesWithIds } from '../statements/door.ts'
import { identifierOf } from '../rules/door.ts'
import { json, type Handler } from './call.ts'
import { readsOnlyMine } from '../keys/door.ts'
import { namesOf } from './agent-names.ts'
import { asAgent, asIri, readParameters } from './parameters.ts'

/** All that is known of an activity; an activity that nobody described is only its id. */
export const getActivity: Handler = async (call) => {
  const read = readParameters(call.query, { activityId: asIri }, ['activityId'])
  if (!read.ok) return read
  const id = read.said.activityId ?? ''
  const [known] = await activitiesWithIds(call.ground.db, call.key.organisationId, [id])
  return json({ objectType: 'Activity', id, ...(known ? { definition: known.definition } : {}) })
}

/** All that is known of a person: the identifier that was given, and the names it was seen with. */
export const getAgent: Handler = async (call) => {
  const read = readParameters(call.query, { agent: asAgent }, ['agent'])
  if (!read.ok) return read
  const agent = read.said.agent ?? {}
  const { organisationId, id } = call.key
  const seen = await namesOf(
    call.ground.db,
    organisationId,
    readsOnlyMine(call.key) ? [id] : [],
    identifierOf(agent) ?? '',
  )
  const names = [...new Set([...(typeof agent['name'] === 'string' ? [agent['name']] : []), ...seen])]
  const person = Object.fromEntries(
    Object.entries(agent)
      .filter(([key]) => key !== 'objectType' && key !== 'name')
      .map(([key, value]) => [key, [value]]),
  )
  return json({ objectType: 'Person', ...(names.length > 0 ? { name: names } : {}), ...person })
}
