import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { NotedChore } from './chore.ts'
import type { Act } from './farm.ts'
import type { MoveKind } from './move.ts'
import type { FarmId, ActId } from './ids.ts'

/** A press of a button that is kept already, whatever it did, with who did it and when. */
export const keptAct = (db: Db, id: ActId): Promise<KeptAct | undefined> =>
  db.row<KeptAct>(sql`
    select what, by_person as by, done_at as "doneAt", farm_id as "farmId"
    from (
      select id, 'chore' as what, by_person, done_at, farm_id from farm.chores_done
      union all
      select id, 'lot', by_person, done_at, farm_id from farm.lots
      union all
      select m.id, 'move', m.by_person, m.done_at, l.farm_id
      from farm.lot_moves m
      join farm.lots l on l.id = m.lot_id
    ) acts
    where id = ${id}
    order by what
    limit 1`)

export type KeptAct = { what: 'chore' | 'lot' | 'move'; by: PersonId; doneAt: Date; farmId: FarmId }

/** True when whoever did this took it back, even before it arrived. */
export const isUndone = async (db: Db, { id, by }: Pick<Act, 'id' | 'by'>): Promise<boolean> =>
  (await db.row(sql`select 1 from farm.undone where act_id = ${id} and by_person = ${by}`)) !== undefined

/** Takes an act back; false when it was already. */
export async function insertUndone(tx: Tx, farmId: FarmId, actId: ActId, act: Act): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into farm.undone (act_id, farm_id, by_person, done_at, kept_at)
    values (${actId}, ${farmId}, ${act.by}, ${act.doneAt}, ${act.keptAt})
    on conflict do nothing`)
  return inserted === 1
}

/** A press of a button that may still be taken back, and what it said. */
export type LastAct = { id: string; doneAt: Date } & (
  | ({ what: 'chore' } & NotedChore)
  | { what: 'lot'; lot: string }
  | { what: 'move'; kind: MoveKind; lot: string }
)

/** The last thing somebody did since an instant and did not take back. */
export const lastActOf = (
  db: Db,
  personIds: readonly PersonId[],
  since: Date,
): Promise<LastAct | undefined> =>
  db.row<LastAct>(sql`
    select a.id, a.what, a.kind, a.words, a.lot, a.done_at as "doneAt", c.vegetable, c.variety, b.name as "bedName"
    from (
      select d.id, 'chore' as what, d.kind, d.words, null as lot, d.done_at, d.crop_id, d.bed_id
      from farm.chores_done d
      where d.by_person = any(${personIds}) and d.done_at >= ${since}
      union all
      select l.id, 'lot', 'harvest', '', l.number, l.done_at, null, null
      from farm.lots l
      where l.by_person = any(${personIds}) and l.done_at >= ${since}
      union all
      select m.id, 'move', m.kind, '', l.number, m.done_at, null, null
      from farm.lot_moves m
      join farm.lots l on l.id = m.lot_id
      where m.by_person = any(${personIds}) and m.done_at >= ${since} and m.id <> m.lot_id
    ) a
    left join farm.crops c on c.id = a.crop_id
    left join farm.beds b on b.id = a.bed_id
    where not exists (select 1 from farm.undone u where u.act_id = a.id and u.by_person = any(${personIds}))
    order by a.done_at desc
    limit 1`)

/** When these persons pressed last on the same day of Paris, before an instant; null when it was their first press. */
export async function lastPressBefore(
  db: Db,
  personIds: readonly PersonId[],
  before: Date,
): Promise<Date | null> {
  const row = await db.row<{ at: Date | null }>(sql`
    select max(a.done_at) as at
    from (
      select d.done_at from farm.chores_done d where d.by_person = any(${personIds})
      union all
      select l.done_at from farm.lots l where l.by_person = any(${personIds})
    ) a
    where a.done_at < ${before}
      and (a.done_at at time zone 'Europe/Paris')::date = (${before}::timestamptz at time zone 'Europe/Paris')::date`)
  return row?.at ?? null
}
