import { sql, type Db, type Tx } from '#platform/db'
import { organisationKey, type Organisation } from './organisation.ts'
import type { OrganisationId } from './ids.ts'

const columns = sql`id, name, kind, siret, town, phone, email`

/** The same id twice is once. @throws the constraint `organisations_name_key_key` or `organisations_siret_key` when taken. */
export async function insertOrganisation(tx: Tx, organisation: Organisation, at: Date): Promise<void> {
  const { id, name, kind, siret, town, phone, email } = organisation
  await tx.run(sql`
    insert into people.organisations (id, name, name_key, kind, siret, town, phone, email, registered_at)
    values (${id}, ${name}, ${organisationKey(name)}, ${kind}, ${siret}, ${town}, ${phone}, ${email}, ${at})
    on conflict (id) do nothing`)
}

/** @throws the same constraints. */
export async function updateOrganisation(tx: Tx, organisation: Organisation): Promise<void> {
  const { id, name, kind, siret, town, phone, email } = organisation
  await tx.run(sql`
    update people.organisations
    set name = ${name}, name_key = ${organisationKey(name)}, kind = ${kind}, siret = ${siret}, town = ${town}, phone = ${phone}, email = ${email}
    where id = ${id}`)
}

/** Holds an organisation until the transaction ends, so that one member is added to it at a time. Whoever writes what is about it goes on. */
export async function lockOrganisation(tx: Tx, id: OrganisationId): Promise<Organisation | undefined> {
  return tx.row<Organisation>(
    sql`select ${columns} from people.organisations where id = ${id} for no key update`,
  )
}

/** Holds an organisation whole until the transaction ends, once those who write what is about it have ended: what they wrote is seen then. */
export async function holdWhole(tx: Tx, id: OrganisationId): Promise<void> {
  await tx.run(sql`select id from people.organisations where id = ${id} for update`)
}

/** The organisation with this id. Not a person: anybody may read it. */
export async function readOrganisation(db: Db, id: OrganisationId): Promise<Organisation | undefined> {
  return db.row<Organisation>(sql`select ${columns} from people.organisations where id = ${id}`)
}

/** The organisation of that name, in any spelling. */
export async function findOrganisation(db: Db, name: string): Promise<Organisation | undefined> {
  return db.row<Organisation>(
    sql`select ${columns} from people.organisations where name_key = ${organisationKey(name)}`,
  )
}

/** Organisations in the order of their names, `among` those if given, whose name holds `search`; `after` is the last name seen. */
export async function listOrganisations(
  db: Db,
  {
    search = '',
    after = '',
    among,
    limit,
  }: { search?: string; after?: string; among?: readonly OrganisationId[] | undefined; limit: number },
): Promise<Organisation[]> {
  return db.rows<Organisation>(sql`
    select ${columns}
    from people.organisations
    where name_key > ${organisationKey(after)} and strpos(name_key, ${organisationKey(search)}) > 0
      and (${among === undefined} or id = any(${among ?? []}::uuid[]))
    order by name_key
    limit ${limit}`)
}

export async function countOrganisations(db: Db): Promise<number> {
  return (
    (await db.row<{ count: number }>(sql`select count(*) as count from people.organisations`))?.count ?? 0
  )
}
