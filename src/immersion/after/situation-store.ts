import { sql, type Db, type Tx } from '#platform/db'
import type { ConventionId } from '../ids.ts'
import type { Moment } from './moment.ts'
import type { Heard, Told, ToldSituation } from './situation.ts'

const columns = sql`
  s.convention_id as "conventionId", s.moment, s.situation, s.contract, s.since, s.heard_by as "heardBy", s.said_at as "saidAt"`

/** One press more, or what was heard by telephone: the last line counts. */
export async function insertSituation(
  tx: Tx,
  { conventionId, moment }: { conventionId: ConventionId; moment: Moment },
  { situation, contract, since, heardBy, notedBy }: Told & Heard,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into immersion.situations (convention_id, moment, situation, contract, since, heard_by, noted_by, said_at)
    values (${conventionId}, ${moment}, ${situation}, ${contract}, ${since}, ${heardBy}, ${notedBy}, ${at})`)
}

/** What was said last, at each moment. */
export const situationsOf = (db: Db, conventionId: ConventionId): Promise<ToldSituation[]> =>
  db.rows<ToldSituation>(sql`
    select distinct on (s.moment) ${columns}
    from immersion.situations s
    where s.convention_id = ${conventionId}
    order by s.moment desc, s.n desc`)
