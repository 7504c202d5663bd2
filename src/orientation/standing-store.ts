import { sql, type Tx } from '#platform/db'
import type { Situation, Standing } from './positioning.ts'
import type { PositioningId } from './ids.ts'

/** Writes where it stands now; what belonged to the former state goes with it. */
export async function saveStanding(tx: Tx, id: PositioningId, standing: Standing, at: Date): Promise<void> {
  const made = 'made' in standing ? standing.made : null
  await tx.run(sql`
    update orientation.positionings
    set state = ${standing.state},
      meeting_id = coalesce(${'meetingId' in standing ? standing.meetingId : null}, meeting_id),
      group_id = ${'groupId' in standing ? standing.groupId : null},
      waiting_rank = ${'rank' in standing ? standing.rank : null},
      withdrawal = ${'withdrawal' in standing ? standing.withdrawal : null},
      why = ${'why' in standing ? standing.why : null},
      decided_on = ${made?.on ?? null},
      decided_by = ${made?.by ?? null},
      moved_at = ${at}
    where id = ${id}`)
}

/** Says that somebody moved, though the state is the same. */
export async function touch(tx: Tx, id: PositioningId, at: Date): Promise<void> {
  await tx.run(sql`update orientation.positionings set moved_at = ${at} where id = ${id}`)
}

export async function markConfirmed(tx: Tx, id: PositioningId, at: Date): Promise<void> {
  await tx.run(sql`
    update orientation.positionings
    set to_confirm = null, moved_at = ${at}
    where id = ${id}`)
}

/** Adds what a second list says and the first did not. Gives true when something was added. */
export async function completePositioning(
  tx: Tx,
  id: PositioningId,
  { mobility, status }: Situation,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update orientation.positionings
    set mobility = coalesce(mobility, ${mobility}), status = coalesce(status, ${status})
    where id = ${id}
      and ((mobility is null and ${mobility}::text is not null) or (status is null and ${status}::text is not null))`)
  return touched > 0
}
