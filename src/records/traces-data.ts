import { readPerson, type MyData, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { keyedOrganisations } from './keys/store.ts'
import { pseudonymsOf } from './pseudonym-store.ts'
import { ownNotes, type OwnNote } from './notes/door.ts'
import { parsed } from './statements/read-statement.ts'
import { statementTexts } from './statements/search-store.ts'
import { activityIdsIn, traitOf } from './statements/trait.ts'

/**
 * What this room knows of somebody, for themselves: every trace about them, as it is kept, in one list of xAPI statements; and what tools
 * kept of where they stood in the activities of those traces.
 */
export const tracesData =
  (url: string): MyData =>
  async (tx, personIds) => {
    const identifiers = await identifiersOf(tx, personIds, url)
    const texts: string[] = []
    const notes: OwnNote[] = []
    for (const organisationId of await keyedOrganisations(tx)) {
      const traits = identifiers.flatMap((one) => [
        traitOf(organisationId, 'agent', one),
        traitOf(organisationId, 'related agent', one),
      ])
      const said = await statementTexts(tx, organisationId, traits)
      const activityIds = [...new Set(said.flatMap((text) => activityIdsIn(parsed(text))))]
      notes.push(...(await ownNotes(tx, organisationId, { identifiers, activityIds })))
      texts.push(...said)
    }
    const files = [
      ...(texts.length === 0 ? [] : [{ path: 'traces.json', bytes: `[\n${texts.join(',\n')}\n]\n` }]),
      ...(notes.length === 0
        ? []
        : [{ path: 'etats-et-profils.json', bytes: `${JSON.stringify(notes, null, 2)}\n` }]),
    ]
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
