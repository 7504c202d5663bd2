import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import type { PositioningId } from './ids.ts'

const stepKinds = [
  'positioned',
  'second prescriber',
  'invited',
  'answered yes',
  'answered no',
  'came',
  'absent',
  'interviewed',
  'waiting',
  'admitted',
  'refused',
  'withdrawn',
  'confirmed',
] as const
export type StepKind = (typeof stepKinds)[number]

/** One step of a path: what, the day, by whom, and the words that go with it. */
export type PathStep = { step: StepKind; onDay: Day; words: string | null; notedBy: PersonId | null }

export async function insertStep(
  tx: Tx,
  positioningId: PositioningId,
  step: { step: StepKind; onDay: Day; words?: string | null; by: PersonId | null },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into orientation.steps (positioning_id, step, on_day, words, noted_at, noted_by)
    values (${positioningId}, ${step.step}, ${step.onDay}, ${step.words ?? null}, ${at}, ${step.by})`)
}

/** The path of one positioning, in the order in which it was noted. */
export async function stepsOf(db: Db, positioningId: PositioningId): Promise<PathStep[]> {
  return db.rows<PathStep>(sql`
    select s.step, s.on_day as "onDay", s.words, who.given_name || ' ' || who.family_name as "notedBy"
    from orientation.steps s
    left join people.published_persons who on who.id = s.noted_by
    where s.positioning_id = ${positioningId}
    order by s.id`)
}
