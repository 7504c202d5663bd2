import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { GroupId } from '#actions'
import type { AfterAskId } from '../ids.ts'
import type { Told } from './situation.ts'

export type ToldSituation = Told & { askId: AfterAskId; notedBy: string | null; saidAt: Date }

const columns = sql`
  s.ask_id as "askId", s.situation, s.contract, s.since, s.said_at as "saidAt",
  who.given_name || ' ' || who.family_name as "notedBy"`

/** One press more, or what was heard by telephone: the last line counts. */
export async function insertSituation(
  tx: Tx,
  askId: AfterAskId,
  { situation, contract, since }: Told,
  notedBy: PersonId | null,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into training.situations (ask_id, situation, contract, since, noted_by, said_at)
    values (${askId}, ${situation}, ${contract}, ${since}, ${notedBy}, ${at})`)
}

/** What was said last. */
export async function situationOf(db: Db, askId: AfterAskId): Promise<ToldSituation | undefined> {
  return db.row<ToldSituation>(sql`
    select ${columns}
    from training.situations s
    left join people.published_persons who on who.id = s.noted_by
    where s.ask_id = ${askId}
    order by s.n desc
    limit 1`)
}

/** The same, of each ask of these groups, by its id. */
export async function situationsIn(
  db: Db,
  groupIds: readonly GroupId[],
): Promise<Map<string, ToldSituation>> {
  const rows = await db.rows<ToldSituation>(sql`
    select distinct on (s.ask_id) ${columns}
    from training.situations s
    join training.after_asks k on k.id = s.ask_id
    left join people.published_persons who on who.id = s.noted_by
    where k.group_id = any(${groupIds}::uuid[])
    order by s.ask_id, s.n desc`)
  return new Map(rows.map((one) => [one.askId, one]))
}
