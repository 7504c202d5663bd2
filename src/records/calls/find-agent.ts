import type { Db } from '#platform/db'
import { isPlain } from '#platform/json'
import type { OrganisationId } from '#people'
import { identifierOf } from '../rules/door.ts'
import { parsed, searchStatements, traitOf } from '../statements/door.ts'
import type { Handler } from './call.ts'
import { json } from './response.ts'
import { readsOnlyMine } from '../keys/door.ts'
import { asAgent, readParameters } from './parameters.ts'
import type { KeyId } from '../ids.ts'

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

const LOOKED_AT = 100

/** The names that an agent bears in the latest statements about them, the latest first. */
async function namesOf(
  db: Db,
  organisationId: OrganisationId,
  keyIds: readonly KeyId[],
  identifier: string,
): Promise<string[]> {
  const kept = await searchStatements(db, {
    organisationId,
    keyIds,
    traits: [[traitOf(organisationId, 'agent', identifier)]],
    after: -1,
    before: Number.MAX_SAFE_INTEGER,
    ascending: false,
    limit: LOOKED_AT,
  })
  const agents = kept.flatMap(({ text }) => {
    const { actor, object } = parsed(text)
    return [actor, object].filter(isPlain)
  })
  const named = agents.filter(
    (agent) => identifierOf(agent) === identifier && typeof agent['name'] === 'string',
  )
  return [...new Set(named.map(({ name }) => String(name)))]
}
