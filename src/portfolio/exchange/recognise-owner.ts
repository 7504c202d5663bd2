import { nameKey, readPerson, type Person, type PersonId } from '#people'
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
  const isFromHere = from === url
  const ids = archive.evidence.map(({ id }) => id)
  if (await isOfOthers(db, mine, ids)) return 'somebody else’s'
  if (isFromHere && owner !== undefined && (await readPerson(db, owner)))
    return mine.includes(owner) ? 'own' : 'somebody else’s'
  const reader = await readPerson(db, personId)
  if (named === null || (reader && keysOf(reader).includes(asKey(named)))) return 'own'
  // who came back after they were forgotten has another id than the owner that is named
  if (!isFromHere || owner !== undefined) return 'another name'
  return (await alreadyHere(db, mine, ids)).size > 0 ? 'own' : 'somebody else’s'
}

/** Whole names: `isNameOf` takes a name that one of them leaves out, or that is in other letters, and nothing would be asked. */
const keysOf = ({ givenName, familyName, usageName }: Person): string[] =>
  [familyName, usageName ?? familyName].map((one) => nameKey({ givenName, familyName: one }))

const asKey = (name: string): string => nameKey({ givenName: '', familyName: name }).trim()
