import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { Farm } from './farm.ts'
import type { FarmId } from './ids.ts'

export const columns = sql`f.id, f.organisation_id as "organisationId", f.name, f.letter`

export async function insertFarm(tx: Tx, farm: Farm, at: Date): Promise<void> {
  await tx.run(sql`
    insert into farm.farms (id, organisation_id, name, letter, opened_at)
    values (${farm.id}, ${farm.organisationId}, ${farm.name}, ${farm.letter}, ${at})`)
}

/** The farms of these organisations. */
export const farmsOf = (db: Db, organisationIds: readonly OrganisationId[]): Promise<Farm[]> =>
  db.rows<Farm>(sql`
    select ${columns}
    from farm.farms f
    where f.organisation_id = any(${organisationIds})
    order by f.name`)

/** The letters that begin the numbers of lots. */
export const lettersTaken = async (db: Db): Promise<string[]> =>
  (await db.rows<{ letter: string }>(sql`select letter from farm.farms`)).map(({ letter }) => letter)

/** The farm of one of these organisations, if there is one. */
export const farmOf = (db: Db, organisationIds: readonly OrganisationId[]): Promise<Farm | undefined> =>
  db.row<Farm>(sql`
    select ${columns}
    from farm.farms f
    where f.organisation_id = any(${organisationIds})
    order by f.name
    limit 1`)

export const readFarm = (db: Db, id: FarmId): Promise<Farm | undefined> =>
  db.row<Farm>(sql`select ${columns} from farm.farms f where f.id = ${id}`)

/** Holds a farm until the transaction ends: what several telephones send comes one after the other. */
export async function lockFarm(tx: Tx, id: FarmId): Promise<void> {
  await tx.rows(sql`select id from farm.farms where id = ${id} for no key update`)
}
