import { sql, type Db, type Tx } from '#platform/db'
import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import type { ToConfirm } from '../positioning.ts'
import { askedColumns, askedOf, type Asked, type AskedRow } from '../doubts/door.ts'
import type { PositioningId, DoubtId } from '../ids.ts'

/** What became of a line when it was read the first time. */
export type KnownLine = {
  toConfirm: ToConfirm | null
  /** The question that still waits, null once answered. */
  asked: Asked | null
}

export async function findKnownLine(
  db: Db,
  actionId: ActionId,
  fingerprint: Buffer,
): Promise<KnownLine | undefined> {
  type Row = Pick<KnownLine, 'toConfirm'> & ({ waits: false } | ({ waits: true } & AskedRow))
  const row = await db.row<Row>(sql`
    select p.to_confirm as "toConfirm", d.id is not null and d.answer is null as waits, ${askedColumns}
    from orientation.read_lines l
    left join orientation.positionings p on p.id = l.positioning_id
    left join orientation.doubts d on d.id = l.doubt_id
    left join people.published_persons who on who.id = d.person_id
    where l.action_id = ${actionId} and l.fingerprint = ${fingerprint}`)
  return row && { toConfirm: row.toConfirm, asked: row.waits ? askedOf(row) : null }
}

export async function keepKnownLine(
  tx: Tx,
  line: {
    actionId: ActionId
    fingerprint: Buffer
    positioningId: PositioningId | null
    doubtId: DoubtId | null
    by: PersonId
  },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orientation.read_lines (action_id, fingerprint, positioning_id, doubt_id, read_at, read_by)
    values (${line.actionId}, ${line.fingerprint}, ${line.positioningId}, ${line.doubtId}, ${at}, ${line.by})
    on conflict (action_id, fingerprint) do nothing`)
}
