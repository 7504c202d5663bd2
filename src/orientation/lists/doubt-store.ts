import { sql, type Db, type Tx } from '#platform/db'
import type { ActionId } from '#actions'
import type { PersonId } from '#people'
import type { DoubtId } from '../ids.ts'

export type DoubtKind = 'same person' | 'other decision'

/** A question that a list raised. `said` is the line as it was read, in the words of whoever asks (positioning-line, decision-line). */
export type Doubt = {
  id: DoubtId
  actionId: ActionId
  kind: DoubtKind
  said: unknown
  label: string
  why: string
  /** Whom the line resembles, or is about. */
  personId: PersonId
  askedBy: PersonId
}

export async function insertDoubt(tx: Tx, doubt: Doubt, at: Date): Promise<void> {
  await tx.run(sql`
    insert into orientation.doubts (id, action_id, kind, said, label, why, person_id, asked_at, asked_by)
    values (
      ${doubt.id}, ${doubt.actionId}, ${doubt.kind}, ${JSON.stringify(doubt.said)}, ${doubt.label}, ${doubt.why},
      ${doubt.personId}, ${at}, ${doubt.askedBy}
    )`)
}

const columns = sql`
  d.id, d.action_id as "actionId", d.kind, d.said, d.label, d.why, d.person_id as "personId", d.asked_by as "askedBy"`

/** Questions that wait in these actions, and those that this reader's own lists raised, the oldest first. */
export async function openDoubts(
  db: Db,
  { actionIds, askedBy }: { actionIds: readonly ActionId[]; askedBy: PersonId },
): Promise<Doubt[]> {
  return db.rows<Doubt>(sql`
    select ${columns}
    from orientation.doubts d
    where d.answer is null and (d.action_id = any(${actionIds}::uuid[]) or d.asked_by = ${askedBy})
    order by d.asked_at, d.label, d.id
    limit 50`)
}

/** An unanswered question, held until the transaction ends; undefined once somebody answered it. */
export async function lockDoubt(
  tx: Tx,
  id: DoubtId,
): Promise<(Doubt & { answer: 'yes' | 'no' | null }) | undefined> {
  return tx.row(sql`
    select ${columns}, d.answer
    from orientation.doubts d
    where d.id = ${id}
    for update`)
}

export async function closeDoubt(
  tx: Tx,
  id: DoubtId,
  answer: 'yes' | 'no',
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    update orientation.doubts
    set answer = ${answer}, said = null, answered_at = ${at}, answered_by = ${by}
    where id = ${id}`)
}
