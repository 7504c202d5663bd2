import { sql, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { JuryId } from './ids.ts'

/** The juries held before that day whose marks are still here, held until the transaction ends. */
export async function lockOldJuries(tx: Tx, before: Day): Promise<JuryId[]> {
  const rows = await tx.rows<{ id: JuryId }>(sql`
    select id
    from jury.juries
    where held_on < ${before} and forgotten_at is null
    order by id
    for update`)
  return rows.map((row) => row.id)
}

export const deleteMarks = (tx: Tx, juryIds: JuryId[]): Promise<number> =>
  tx.run(sql`
    delete from jury.jury_marks
    where jury_id = any(${juryIds}::uuid[])`)

export const deleteDecisions = (tx: Tx, juryIds: JuryId[]): Promise<number> =>
  tx.run(sql`
    delete from jury.jury_decisions
    where jury_id = any(${juryIds}::uuid[])`)

/** What stood around them: notes, questions of files, signatures of the minutes. */
export async function deleteAround(tx: Tx, juryIds: JuryId[]): Promise<void> {
  await tx.run(sql`
    delete from jury.jury_notes
    where jury_id = any(${juryIds}::uuid[])`)
  await tx.run(sql`
    delete from jury.jury_questions
    where jury_id = any(${juryIds}::uuid[])`)
  await tx.run(sql`
    delete from jury.minutes_signatures s
    using jury.jurors r
    where r.id = s.juror_id and r.jury_id = any(${juryIds}::uuid[])`)
}

export async function markForgotten(tx: Tx, juryIds: JuryId[], at: Date): Promise<void> {
  await tx.run(sql`
    update jury.juries
    set forgotten_at = ${at}
    where id = any(${juryIds}::uuid[])`)
}
