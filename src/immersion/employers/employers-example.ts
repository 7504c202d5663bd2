import { readFileSync } from 'node:fs'
import { cast, seededMemberships, type Actor, type CastId } from '#people'
import type { Db } from '#platform/db'
import { openImport, runImport, type Importer, type Outcome } from '#platform/imports'

type Place = { db: Db; now: () => Date }
type File = { name: string; bytes: Uint8Array }

/** A file of `../shared/data/inputs/arras`, where it is there. */
export const arrasFile = (shared: string | undefined, name: string): File => ({
  name,
  bytes: readFileSync(`${shared ?? ''}data/inputs/arras/${name}`),
})

/** Somebody of the cast, as they are signed in. */
export function castActor(id: CastId): Actor {
  const one = cast.find((member) => member.id === id)
  if (!one) throw new Error(`nobody of the cast is ${id}`)
  const { personId, givenName, familyName } = one
  return {
    personId,
    name: `${givenName} ${familyName}`,
    givenName,
    language: 'fr',
    memberships: seededMemberships(id),
  }
}

/** Imports a file as the screen and the command do. */
export async function importAs(
  { db, now }: Place,
  importer: Importer<Actor>,
  file: File,
  { by = 'karine', dryRun = false }: { by?: CastId; dryRun?: boolean } = {},
): Promise<Outcome[]> {
  const opened = await openImport(importer, file, {})
  return runImport(
    db,
    importer,
    file,
    opened,
    { by: castActor(by), now: now(), action: null, group: null },
    { dryRun },
  )
}
