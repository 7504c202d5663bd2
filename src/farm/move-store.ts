import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { OrganisationId } from '#people'
import type { Act } from './farm.ts'
import { destinationOf, type LossWhy, type Move, type MoveKind, type NewMove } from './move.ts'
import type { FarmLotId } from './ids.ts'

type Row = {
  id: string
  lotId: FarmLotId
  kind: MoveKind
  quantity: number
  fromStall: number
  toWhom: string
  why: LossWhy | ''
}

const columns = sql`
  m.id, m.lot_id as "lotId", m.kind, m.quantity, m.from_stall as "fromStall", m.to_whom as "toWhom", m.why`

const asMove = ({ id, lotId, quantity, fromStall, kind, ...told }: Row): Move => ({
  id,
  lotId,
  quantity,
  fromStall,
  ...destinationOf(kind, told),
})

/** Nobody who said it took it back. */
const stands = sql`not exists (select 1 from farm.undone u where u.act_id = m.id and u.by_person = m.by_person)`

/** Where these lots went, in the order it happened, without what was taken back. */
export async function movesOf(db: Db, lotIds: readonly FarmLotId[]): Promise<Move[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from farm.lot_moves m
    where m.lot_id = any(${lotIds}) and ${stands}
    order by m.done_at, m.id`)
  return rows.map(asMove)
}

/** A move by its id, even one that was taken back. */
export async function moveById(db: Db, id: string): Promise<Move | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from farm.lot_moves m
    where m.id = ${id}`)
  return row && asMove(row)
}

export async function insertMove(tx: Tx, move: NewMove, act: Act): Promise<void> {
  await tx.run(sql`
    insert into farm.lot_moves (id, lot_id, kind, quantity, from_stall, to_whom, why, by_person, done_at, kept_at, device)
    values (
      ${act.id}, ${move.lotId}, ${move.kind}, ${move.quantity}, ${move.fromStall}, ${move.kind === 'gift' ? move.toWhom : ''},
      ${move.kind === 'loss' ? move.why : ''}, ${act.by}, ${act.doneAt}, ${act.keptAt}, ${act.device}
    )`)
}

/** What was given of a lot, in the order it happened, without what was taken back. */
export const giftsOf = (
  db: Db,
  lotId: FarmLotId,
): Promise<{ id: string; quantity: number; toWhom: string; on: Day }[]> =>
  db.rows(sql`
    select m.id, m.quantity, m.to_whom as "toWhom", (m.done_at at time zone 'Europe/Paris')::date as "on"
    from farm.lot_moves m
    where m.lot_id = ${lotId} and m.kind = 'gift' and ${stands}
    order by m.done_at, m.id`)

/** The lots of an organisation of which some was given between two days. */
export async function giftsBetween(
  db: Db,
  organisationId: OrganisationId,
  { from, until }: { from: Day; until: Day },
): Promise<FarmLotId[]> {
  const rows = await db.rows<{ id: FarmLotId }>(sql`
    select distinct m.lot_id as id
    from farm.lot_moves m
    join farm.lots l on l.id = m.lot_id
    join farm.farms f on f.id = l.farm_id
    where f.organisation_id = ${organisationId}
      and m.kind = 'gift'
      and (m.done_at at time zone 'Europe/Paris')::date between ${from} and ${until}
      and ${stands}`)
  return rows.map(({ id }) => id)
}
