import { activitiesWithIds } from '../statements/door.ts'
import type { Handler } from './call.ts'
import { json } from './response.ts'
import { asIri, readParameters } from './parameters.ts'

/** All that is known of an activity; an activity that nobody described is only its id. */
export const getActivity: Handler = async (call) => {
  const read = readParameters(call.query, { activityId: asIri }, ['activityId'])
  if (!read.ok) return read
  const id = read.said.activityId ?? ''
  const [known] = await activitiesWithIds(call.ground.db, call.key.organisationId, [id])
  return json({ objectType: 'Activity', id, ...(known ? { definition: known.definition } : {}) })
}
