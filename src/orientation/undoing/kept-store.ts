import { sql, type Db, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import type { PositioningId } from '../ids.ts'
import { standingOf, type StandingRow } from '../positioning-row.ts'
import type { Positioning } from '../positioning.ts'
import type { KeptDecision } from './kept-decision.ts'

/** Keeps what stood before a decision, as it is made. */
export async function keepDecision(
  tx: Tx,
  { id, standing }: Pick<Positioning, 'id' | 'standing'>,
  { by, at }: { by: PersonId | null; at: Date },
): Promise<void> {
  const made = 'made' in standing ? standing.made : null
  await tx.run(sql`
    insert into orientation.decisions (
      positioning_id, made_at, made_by, before_state, before_group_id, before_rank, before_withdrawal, before_why,
      before_decided_on, before_decided_by
    ) values (
      ${id}, ${at}, ${by}, ${standing.state}, ${'groupId' in standing ? standing.groupId : null},
      ${'rank' in standing ? standing.rank : null}, ${'withdrawal' in standing ? standing.withdrawal : null},
      ${'why' in standing ? standing.why : null}, ${made?.on ?? null}, ${made?.by ?? null}
    )`)
}

/** What was decided of a positioning, the latest first; for who has the right to it. */
export async function decisionsOf(db: Db, id: PositioningId): Promise<KeptDecision[]> {
  const rows = await db.rows<StandingRow & { n: number; madeAt: Date; isUndone: boolean }>(sql`
    select d.n, d.made_at as "madeAt", d.undone_at is not null as "isUndone", p.id, p.meeting_id,
      d.before_state as state, d.before_group_id as group_id, d.before_rank as waiting_rank,
      d.before_withdrawal as withdrawal, d.before_why as why, d.before_decided_on as decided_on,
      d.before_decided_by as decided_by
    from orientation.decisions d
    join orientation.positionings p on p.id = d.positioning_id
    where d.positioning_id = ${id}
    order by d.n desc`)
  return rows.map(({ n, madeAt, isUndone, ...row }) => ({ n, madeAt, isUndone, before: standingOf(row) }))
}

export async function markUndone(tx: Tx, n: number, by: PersonId, at: Date): Promise<void> {
  await tx.run(sql`
    update orientation.decisions
    set undone_at = ${at}, undone_by = ${by}
    where n = ${n} and undone_at is null`)
}

/** The lines of lists that brought a decision, or said the same since, are as if never read: sent again, they are decided again. */
export async function forgetDecidedLines(tx: Tx, id: PositioningId, madeAt: Date): Promise<void> {
  await tx.run(sql`
    delete from orientation.read_lines l
    where l.positioning_id = ${id}
      and (
        l.read_at >= ${madeAt}
        or exists (select 1 from orientation.doubts d where d.id = l.doubt_id and d.answered_at = ${madeAt})
      )`)
}
