import { sql, type Db } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { NotedChore } from '../chore.ts'
import type { LossWhy, MoveKind } from '../move.ts'
import type { Unit } from '../vegetable-calendar.ts'

/** Something that somebody did; `undoneAt`: when they took it back, null when they did not. */
export type OwnAct = { doneAt: Date; device: string; undoneAt: Date | null } & (
  | ({ what: 'chore' } & NotedChore)
  | { what: 'harvest'; vegetable: string; unit: Unit; quantity: number; lot: string }
)

type Reaped = { unit: Unit; quantity: number; lot: string }
type Row = NotedChore & { doneAt: Date; device: string; undoneAt: Date | null } & {
  [cell in keyof Reaped]: Reaped[cell] | null
}

function asAct({ kind, words, vegetable, variety, bedName, unit, quantity, lot, ...act }: Row): OwnAct {
  if (lot === null) return { ...act, what: 'chore', kind, words, vegetable, variety, bedName }
  if (vegetable === null || unit === null || quantity === null) throw new Error(`lot ${lot}: half a harvest`)
  return { ...act, what: 'harvest', vegetable, unit, quantity, lot }
}

/** What somebody did since an instant, the last first; what they took back too when `all` is said. */
export async function ownActs(
  db: Db,
  personIds: readonly PersonId[],
  since: Date,
  all = false,
): Promise<OwnAct[]> {
  const rows = await db.rows<Row>(sql`
    select a.kind, a.words, c.vegetable, c.variety, b.name as "bedName", a.unit, a.quantity, a.lot, a.done_at as "doneAt", a.device,
      u.done_at as "undoneAt"
    from (
      select d.id, d.kind, d.words, d.crop_id, d.bed_id, null as unit, null::int as quantity, null as lot, d.done_at, d.device, d.by_person
      from farm.chores_done d
      where d.by_person = any(${personIds})
      union all
      select l.id, 'harvest', '', l.crop_id, null, l.unit, l.quantity, l.number, l.done_at, l.device, l.by_person
      from farm.lots l
      where l.by_person = any(${personIds})
    ) a
    left join farm.crops c on c.id = a.crop_id
    left join farm.beds b on b.id = a.bed_id
    left join farm.undone u on u.act_id = a.id and u.by_person = a.by_person
    where a.done_at >= ${since} and (${all} or u.act_id is null)
    order by a.done_at desc, a.id
    limit 5000`)
  return rows.map(asAct)
}

export type OwnMove = {
  lot: string
  kind: MoveKind
  unit: Unit
  quantity: number
  toWhom: string
  why: LossWhy | ''
  doneAt: Date
}

/** The gifts and losses that somebody said. */
export const ownMoves = (db: Db, personIds: readonly PersonId[]): Promise<OwnMove[]> =>
  db.rows<OwnMove>(sql`
    select l.number as lot, m.kind, l.unit, m.quantity, m.to_whom as "toWhom", m.why, m.done_at as "doneAt"
    from farm.lot_moves m
    join farm.lots l on l.id = m.lot_id
    where m.by_person = any(${personIds}) and m.id <> m.lot_id
    order by m.done_at desc, m.id`)

/** When work was given to somebody. */
export const ownGiven = (
  db: Db,
  personIds: readonly PersonId[],
): Promise<{ farm: string; givenAt: Date }[]> =>
  db.rows(sql`
    select f.name as farm, g.given_at as "givenAt"
    from farm.chore_persons g
    join farm.farms f on f.id = g.farm_id
    where g.person_id = any(${personIds})
    order by g.given_at, g.chore_id`)

export type OwnPlace = { farm: string; fromDay: Day; untilDay: Day | null }

/** The teams that somebody is or was in. */
export const ownPlaces = (db: Db, personIds: readonly PersonId[]): Promise<OwnPlace[]> =>
  db.rows<OwnPlace>(sql`
    select f.name as farm, t.from_day as "fromDay", t.until_day as "untilDay"
    from farm.team t
    join farm.farms f on f.id = t.farm_id
    where t.person_id = any(${personIds})
    order by t.from_day`)
