import { findOrganisation, insertOrganisation, type Organisation, type OrganisationKind } from '#people'
import { breaks, type Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { deletePartner, insertPartner, obligationOn } from './action-store.ts'
import type { Part } from './action.ts'

const kindOf: Record<Part, OrganisationKind> = {
  positioning: 'prescriber',
  'finding employers': 'employer',
  jury: 'jury',
  evaluation: 'evaluation',
  funding: 'funder',
  hosting: 'employer',
  support: 'other',
}

/** An organisation takes a part in an action; twice is once. */
export async function addPartner(
  tx: Db,
  actionId: string,
  organisationId: string,
  part: Part,
  at: Date,
): Promise<void> {
  await insertPartner(tx, actionId, organisationId, part, at)
}

/** The organisation of that name in any spelling, or a new one under `id`, of the kind that the part calls for. */
export async function organisationNamed(
  db: Db,
  { id, name, part }: { id: string; name: string; part: Part },
  at: Date,
): Promise<Pick<Organisation, 'id'>> {
  const known = await findOrganisation(db, name)
  if (known) return known
  const unknown = { siret: null, town: null, phone: null, email: null }
  try {
    await insertOrganisation(db, { id, name, kind: kindOf[part], ...unknown }, at)
  } catch (cause) {
    // somebody else has just written the same name: theirs is good
    const written = breaks(cause, 'organisations_name_key_key') ? await findOrganisation(db, name) : undefined
    if (written) return written
    throw cause
  }
  return { id }
}

/** Ends a part in an action. Refusal: 'an obligation is in force', for the funder who set it. */
export async function removePartner(
  db: Db,
  partner: { actionId: string; organisationId: string; part: Part },
  at: Date,
): Promise<{ ok: true } | { ok: false; refusal: 'an obligation is in force' }> {
  const { actionId, organisationId, part } = partner
  const obligation = await obligationOn(db, actionId, parisDay(at))
  if (part === 'funding' && obligation?.funderId === organisationId)
    return { ok: false, refusal: 'an obligation is in force' }
  await deletePartner(db, actionId, organisationId, part)
  return { ok: true }
}
