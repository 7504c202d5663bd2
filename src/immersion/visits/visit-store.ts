import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { ConventionId, VisitId } from '../ids.ts'
import { SHORTEST, type Visit } from './visit.ts'

/** The visits and the calls of an immersion, the latest first. */
export const visitsOf = (db: Db, id: ConventionId): Promise<Visit[]> =>
  db.rows<Visit>(sql`
    select id, day, way, going, words, by_name as "byName"
    from immersion.visits
    where convention_id = ${id}
    order by day desc, noted_at desc`)

/** Kept once. */
export async function insertVisit(tx: Tx, conventionId: ConventionId, visit: Visit, at: Date): Promise<void> {
  await tx.run(sql`
    insert into immersion.visits (id, convention_id, day, way, going, words, by_name, noted_at)
    values (
      ${visit.id}, ${conventionId}, ${visit.day}, ${visit.way}, ${visit.going}, ${visit.words}, ${visit.byName}, ${at}
    )
    on conflict do nothing`)
}

export async function deleteVisit(tx: Tx, conventionId: ConventionId, id: VisitId): Promise<void> {
  await tx.run(sql`delete from immersion.visits where id = ${id} and convention_id = ${conventionId}`)
}

/** Conventions (`c`) under way on that day whose middle has come without a visit: as `lacksVisit` says, compared with it in tests. */
export const withoutVisit = (on: Day): Sql => sql`
  (
    c.state = 'signed'
    and c.to_day - c.from_day + 1 >= ${SHORTEST}
    and ${on} between c.from_day + (c.to_day - c.from_day) / 2 and c.to_day
    and not exists (select from immersion.visits v where v.convention_id = c.id)
  )`
