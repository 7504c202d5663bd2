import { breaks, type Db } from '#platform/db'
import { foundThere } from '#platform/web'
import { newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { organisationKey, versionOfOrganisation, type Organisation } from '../organisation.ts'
import {
  insertOrganisation,
  lockOrganisation,
  readOrganisation,
  updateOrganisation,
} from '../organisation-store.ts'
import type { OrganisationId } from '../ids.ts'

export type OrganisationRefusal = 'name taken' | 'siret taken' | 'changed meanwhile'
export type SavedOrganisation = { ok: true; id: string } | Refused<OrganisationRefusal>

/** Registers an organisation. The same form sent twice is once; the same form filled again for another name is another one. */
export async function registerOrganisation(
  db: Db,
  organisation: Organisation,
  now: Date,
): Promise<SavedOrganisation> {
  const known = await readOrganisation(db, organisation.id)
  if (isSameForm(known, organisation)) return { ok: true, id: organisation.id }
  const id = known ? newId<OrganisationId>() : organisation.id
  const saved = await refusingTaken(async (): Promise<SavedOrganisation> => {
    await db.transaction((tx) => insertOrganisation(tx, { ...organisation, id }, now))
    return { ok: true, id }
  })
  if (saved.ok) return saved
  // two presses at the same moment: the other one has just registered it
  const meanwhile = await readOrganisation(db, organisation.id)
  return isSameForm(meanwhile, organisation) ? { ok: true, id: organisation.id } : saved
}

const isSameForm = (known: Organisation | undefined, { name }: Organisation): boolean =>
  known !== undefined && organisationKey(known.name) === organisationKey(name)

/** Corrects an organisation as it was `seen`, unless somebody else corrected it since; undefined when there is none with this id. */
export async function correctOrganisation(
  db: Db,
  organisation: Organisation,
  seen: string,
): Promise<SavedOrganisation | undefined> {
  return refusingTaken(() =>
    db.transaction(async (tx): Promise<SavedOrganisation | undefined> => {
      const current = await lockOrganisation(tx, organisation.id)
      if (!current) return undefined
      const found = foundThere(versionOfOrganisation(current), versionOfOrganisation(organisation), seen)
      if (found === 'same') return { ok: true, id: organisation.id }
      if (found === 'changed') return refuse('changed meanwhile')
      await updateOrganisation(tx, organisation)
      return { ok: true, id: organisation.id }
    }),
  )
}

async function refusingTaken<T>(save: () => Promise<T>): Promise<T | Refused<OrganisationRefusal>> {
  try {
    return await save()
  } catch (cause) {
    if (breaks(cause, 'organisations_name_key_key')) return refuse('name taken')
    if (breaks(cause, 'organisations_siret_key')) return refuse('siret taken')
    throw cause
  }
}
