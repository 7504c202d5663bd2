import { cast, seededMemberships, type Actor, type CastId } from '#people'
import type { Db } from '#platform/db'
import { openImport, runImport, type Importer, type Outcome } from '#platform/imports'
import { asId } from '#platform/id'

type Sent = { name: string; bytes: Uint8Array }

/** Somebody of the cast as they stand in the demo territory. */
function castActor(id: CastId): Actor {
  const one = cast.find((member) => member.id === id)
  const { personId = '', givenName = '', familyName = '' } = one ?? {}
  const name = `${givenName} ${familyName}`
  return { personId: asId(personId), givenName, name, language: 'fr', memberships: seededMemberships(id) }
}

/** Sends a file through an importer, as the screen does. */
export async function importFile(
  { db, now }: { db: Db; now: () => Date },
  importer: Importer<Actor>,
  file: Sent,
  {
    by = 'bruno',
    dryRun = false,
    action = null,
  }: { by?: CastId | Actor; dryRun?: boolean; action?: string | null } = {},
): Promise<Outcome[]> {
  const opened = await openImport(importer, file, {})
  return runImport(
    db,
    importer,
    file,
    opened,
    { by: typeof by === 'string' ? castActor(by) : by, now: now(), action, group: null },
    { dryRun },
  )
}
