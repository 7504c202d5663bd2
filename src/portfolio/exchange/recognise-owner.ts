import { nameKey, readPerson, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { alreadyHere, isOfOthers } from '../evidence-store.ts'
import type { Archive } from './open-archive.ts'

/** Whose an archive is: of who brings it; of somebody who has another name, which may be theirs; of somebody else of this very territory. */
export type Whose = 'own' | 'another name' | 'somebody else’s'

type Asked = { archive: Archive; personId: PersonId; mine: readonly PersonId[]; url: string }

/**
 * Tells whose an archive is. What was added here is its person's alone, whatever its file says; an archive that was written here is its
 * owner's. From elsewhere, names are compared as people write them; one that names nobody is of who brings it.
 */
export async function recogniseOwner(db: Db, { archive, personId, mine, url }: Asked): Promise<Whose> {
  const { from, person: named, owner } = archive
  const ids = archive.evidence.map(({ id }) => id)
  if (await isOfOthers(db, mine, ids)) return 'somebody else’s'
  const reader = await readPerson(db, personId)
  const isNamed = named === null || (reader !== undefined && isNameIn(named, reader))
  const isFromHere = from === url
  const knownOwner = isFromHere && owner !== undefined && (await readPerson(db, owner)) !== undefined
  if (knownOwner) return mine.includes(owner) ? 'own' : 'somebody else’s'
  if (isNamed) return 'own'
  // who came back after they were forgotten has another id than the owner that is named
  if (!isFromHere || owner !== undefined) return 'another name'
  return (await alreadyHere(db, mine, ids)).size > 0 ? 'own' : 'somebody else’s'
}

type Names = { givenName: string; familyName: string; usageName: string | null }

function isNameIn(named: string, { givenName, familyName, usageName }: Names): boolean {
  const said = nameKey({ givenName: '', familyName: named }).trim()
  return [familyName, usageName].some(
    (one) => one !== null && nameKey({ givenName, familyName: one }) === said,
  )
}
