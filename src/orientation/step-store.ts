import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { PositioningId } from './ids.ts'
import type { Withdrawal } from './positioning.ts'
import type { PathStep, SaidStep, StepKind } from './step.ts'

export async function insertStep(
  tx: Tx,
  positioningId: PositioningId,
  step: SaidStep & { onDay: Day; by: PersonId | null },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orientation.steps (positioning_id, step, on_day, words, meeting_at, withdrawal, noted_at, noted_by)
    values (
      ${positioningId}, ${step.step}, ${step.onDay}, ${step.words}, ${step.step === 'invited' ? step.meetingAt : null},
      ${step.step === 'withdrawn' ? step.withdrawal : null}, ${at}, ${step.by}
    )`)
}

/** The path of one positioning, in the order in which it was noted. */
export async function stepsOf(db: Db, positioningId: PositioningId): Promise<PathStep[]> {
  const rows = await db.rows<StepRow>(sql`
    select s.step, s.on_day as "onDay", s.words, s.meeting_at as "meetingAt", s.withdrawal,
      who.given_name || ' ' || who.family_name as "notedBy"
    from orientation.steps s
    left join people.published_persons who on who.id = s.noted_by
    where s.positioning_id = ${positioningId}
    order by s.id`)
  return rows.map(({ step, meetingAt, withdrawal, ...row }) => {
    if (step === 'invited') return { ...row, step, meetingAt }
    if (step === 'withdrawn') return { ...row, step, withdrawal }
    return { ...row, step }
  })
}

type StepRow = Pick<PathStep, 'onDay' | 'words' | 'notedBy'> & {
  step: StepKind
  meetingAt: Date | null
  withdrawal: Withdrawal | null
}
