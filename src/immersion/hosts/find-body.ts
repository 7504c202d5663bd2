import { findOrganisation, insertOrganisation, type OrganisationId } from '#people'
import { breaks, type Db, type Tx } from '#platform/db'
import { newId } from '#platform/id'
import { bodyWithSiret, siretsOf } from './body-store.ts'

export type SaidBody = { name: string; siret: string | null; town: string }

/**
 * The legal body of a host: found by its SIRET or its SIREN, else by its name when nothing tells it from that one, else registered as an
 * employer. Never a second one: a body of that name under another SIREN makes a new one named after its town.
 */
export async function bodyOfHost(tx: Tx, said: SaidBody, now: Date): Promise<OrganisationId> {
  const bySiret = said.siret ? await bodyWithSiret(tx, said.siret) : undefined
  if (bySiret) return bySiret
  const named = await findOrganisation(tx, said.name)
  if (named && (await mayBe(tx, named.id, said.siret))) return named.id
  const name = named ? `${said.name}, ${said.town}` : said.name
  const again = named && (await findOrganisation(tx, name))
  if (again && (await mayBe(tx, again.id, said.siret))) return again.id
  return register(tx, { ...said, name: again ? `${name} (${said.siret ?? 'sans SIRET'})` : name }, now)
}

/** One of that name may be this one, unless both have a SIREN, and not the same. */
async function mayBe(db: Db, id: OrganisationId, siret: string | null): Promise<boolean> {
  const known = await siretsOf(db, id)
  return siret === null || known.length === 0 || known.some((one) => one.slice(0, 9) === siret.slice(0, 9))
}

async function register(tx: Tx, { name, siret, town }: SaidBody, now: Date): Promise<OrganisationId> {
  const id = newId<OrganisationId>()
  const body = { id, name, kind: 'employer', siret, town: town || null, phone: null, email: null } as const
  try {
    await tx.transaction((inner) => insertOrganisation(inner, body, now))
    return id
  } catch (cause) {
    if (!breaks(cause, 'organisations_name_key_key') && !breaks(cause, 'organisations_siret_key')) throw cause
    // somebody else has just written the same SIRET, or the same name: theirs is good
    const bySiret = siret ? await bodyWithSiret(tx, siret) : undefined
    const written = bySiret ?? (await findOrganisation(tx, name))?.id
    if (!written) throw cause
    return written
  }
}
