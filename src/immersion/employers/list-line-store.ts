import { sql, type Db, type Tx } from '#platform/db'
import type { HostId } from '../ids.ts'

/** The line of a host in the last list, cell by cell. */
export async function listLineOf(db: Db, id: HostId): Promise<Record<string, string> | undefined> {
  const row = await db.row<{ list: Record<string, string> | null }>(
    sql`select list from immersion.hosts where id = ${id}`,
  )
  return row?.list ?? undefined
}

export async function keepListLine(tx: Tx, id: HostId, cells: Record<string, string>): Promise<void> {
  await tx.run(sql`update immersion.hosts set list = ${JSON.stringify(cells)} where id = ${id}`)
}

/** Another name that a list gave to a host: kept once. */
export async function keepOtherName(tx: Tx, id: HostId, name: string): Promise<void> {
  await tx.run(sql`
    update immersion.hosts
    set known_as = array_append(known_as, ${name})
    where id = ${id} and not ${name} = any(known_as) and name <> ${name}`)
}
