import { fullName, openFile, readPerson, type PersonId } from '#people'
import { notFound, type Ask } from '#platform/web'
import type { Inside } from '../reach.ts'

/** The name of somebody whose file this reader opens to write in it: leaves its line. */
export async function nameFor(c: Ask, { actor }: Inside, personId: PersonId): Promise<string> {
  const { db, now } = c.var
  const person = await db.transaction(async (tx) =>
    (await openFile(tx, actor, personId, 'contract', { code: 'contract' }, now))
      ? readPerson(tx, personId)
      : undefined,
  )
  if (!person) throw notFound()
  return fullName(person)
}
