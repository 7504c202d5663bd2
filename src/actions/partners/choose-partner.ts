import { findOrganisation, insertOrganisation, type OrganisationKind, type OrganisationId } from '#people'
import { breaks, type Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { newId } from '#platform/id'
import { refuse, type Refused } from '#platform/refusal'
import { deletePartner, insertPartner } from './partner-store.ts'
import { obligationsOf } from './obligation-store.ts'
import type { Part } from '../action.ts'
import type { ActionId } from '../ids.ts'

const kindOf: Record<Part, OrganisationKind> = {
  positioning: 'prescriber',
  'finding employers': 'employer',
  jury: 'jury',
  evaluation: 'evaluation',
  funding: 'funder',
  hosting: 'employer',
  support: 'other',
}

/** The organisation of that name takes a part in an action; twice is once. */
export async function addPartner(
  db: Db,
  actionId: ActionId,
  named: { name: string; part: Part },
  at: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await insertPartner(tx, actionId, await organisationNamed(tx, named, at), named.part, at)
  })
}

/** The id of the organisation of that name in any spelling: one that is known, or a new one of the kind that the part calls for. */
export async function organisationNamed(
  db: Db,
  { name, part }: { name: string; part: Part },
  at: Date,
): Promise<OrganisationId> {
  const known = await findOrganisation(db, name)
  if (known) return known.id
  const id = newId<OrganisationId>()
  const blank = { siret: null, town: null, phone: null, email: null }
  try {
    await db.transaction((inner) => insertOrganisation(inner, { id, name, kind: kindOf[part], ...blank }, at))
  } catch (cause) {
    // somebody else has just written the same name: theirs is good
    const written = breaks(cause, 'organisations_name_key_key') ? await findOrganisation(db, name) : undefined
    if (written) return written.id
    throw cause
  }
  return id
}

/** Ends a part in an action. Refusal: 'an obligation is in force', for the funder who set it. */
export async function removePartner(
  db: Db,
  partner: { actionId: ActionId; organisationId: OrganisationId; part: Part },
  at: Date,
): Promise<{ ok: true } | Refused<'an obligation is in force'>> {
  const { actionId, organisationId, part } = partner
  const today = parisDay(at)
  const bound = (await obligationsOf(db, actionId)).some(
    ({ funderId, untilDay }) => funderId === organisationId && (untilDay ?? today) >= today,
  )
  if (part === 'funding' && bound) return refuse('an obligation is in force')
  await db.transaction((tx) => deletePartner(tx, actionId, organisationId, part))
  return { ok: true }
}
