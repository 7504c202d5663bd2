import { isPlain } from '#platform/json'
import type { Db } from '#platform/db'
import { identifierOf } from '../rules/door.ts'
import { parsed, searchStatements, traitOf } from '../statements/door.ts'

const LOOKED_AT = 100

/** The names that an agent bears in the latest statements about them, the latest first. */
export async function namesOf(
  db: Db,
  organisationId: string,
  keyIds: readonly string[],
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
  const named = agents.filter((one) => identifierOf(one) === identifier && typeof one['name'] === 'string')
  return [...new Set(named.map((one) => String(one['name'])))]
}
