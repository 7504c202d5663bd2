import { readFileSync } from 'node:fs'
import { createAction, findAction, publishAction, type Action } from '#actions'
import { cast, seededMemberships, seededOrganisations, type Actor, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { openImport, runImport, type Importer, type Outcome } from '#platform/imports'
import { newId, asId } from '#platform/id'

/** What an example needs of a whole Beffroi. */
export type Place = { db: Db; now: () => Date }
type File = { name: string; bytes: Uint8Array }

/** A file of `../shared/data/inputs/calais`, where it is there. */
export const fileIn = (shared: string | undefined, name: string): File => ({
  name,
  bytes: readFileSync(`${shared ?? ''}data/inputs/calais/${name}`),
})

/** A published action that the ACI leads (or another body), without a post yet. */
export async function newAction(
  { db, now }: Place,
  title: string,
  leadId = seededOrganisations.ateliers.id,
): Promise<Action> {
  const what = { id: newId(), title, town: 'Calais', leadId }
  const made = await createAction(
    db,
    { ...what, summary: 'Essai.', story: '', picture: 'ferme' },
    null,
    now(),
  )
  const action = made.ok ? await findAction(db, made.value) : undefined
  if (!action) throw new Error(`the action ${title} cannot be created`)
  await publishAction(db, action, now())
  return action
}

/** Somebody of Les Ateliers de la citoyenneté, as an importer knows them. */
export function memberOfAci(id: 'didier' | 'farida' | 'bruno'): Actor {
  const { personId = '', givenName = '', familyName = '' } = cast.find((one) => one.id === id) ?? {}
  const name = asId<PersonId>(`${givenName} ${familyName}`)
  return { personId: asId(personId), name, givenName, language: 'fr', memberships: seededMemberships(id) }
}

/** Imports a file as the screen and the command do. */
export async function importInto(
  { db, now }: Place,
  importer: Importer<Actor>,
  action: Action,
  file: File,
  { by = 'didier', dryRun = false }: { by?: 'didier' | 'farida' | 'bruno'; dryRun?: boolean } = {},
): Promise<Outcome[]> {
  const opened = await openImport(importer, file, {})
  const context = { by: memberOfAci(by), now: now(), action: action.slug, group: null }
  return runImport(db, importer, file, opened, context, { dryRun })
}
