import { readPerson, type MyData, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { keyedOrganisations } from './keys/store.ts'
import { pseudonymsOf } from './pseudonym-store.ts'
import { statementTexts } from './statements/search-store.ts'
import { traitOf } from './statements/trait.ts'

/** What this room knows of somebody, for themselves: every trace about them, as it is kept, in one list of xAPI statements. */
export const tracesData =
  (url: string): MyData =>
  async (tx, personIds) => {
    const identifiers = await identifiersOf(tx, personIds, url)
    const texts: string[] = []
    for (const organisationId of await keyedOrganisations(tx)) {
      const traits = identifiers.flatMap((one) => [
        traitOf(organisationId, 'agent', one),
        traitOf(organisationId, 'related agent', one),
      ])
      texts.push(...(await statementTexts(tx, organisationId, traits)))
    }
    const files = texts.length === 0 ? [] : [{ path: 'traces.json', bytes: `[\n${texts.join(',\n')}\n]\n` }]
    return { folder: 'traces', files }
  }

/** What makes two agents the same (`identifierOf`), for all that a person may be called by. */
async function identifiersOf(db: Db, personIds: readonly PersonId[], url: string): Promise<string[]> {
  const pseudonyms = await pseudonymsOf(db, personIds)
  const homes = [...new Set([url, ...pseudonyms.map(({ home }) => home)])]
  const found = new Set(pseudonyms.map(({ id, home }) => `account ${home} ${id}`))
  for (const personId of personIds) {
    for (const home of homes) found.add(`account ${home} ${personId}`)
    const person = await readPerson(db, personId)
    if (person?.email) found.add(`mbox mailto:${person.email}`)
  }
  return [...found]
}
