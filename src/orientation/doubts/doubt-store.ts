import { sql, type Db, type Tx } from '#platform/db'
import type { ActionId } from '#actions'
import { sameAs, type PersonId } from '#people'
import type { DoubtId } from '../ids.ts'
import type { Decision } from '../decisions/door.ts'
import type { State } from '../positioning.ts'
import type { Asked, DoubtKind, Likeness } from './asked.ts'

/** A question that a list raised. `said` is the line as it was read, in the words of whoever asks (positioning-line, decision-line). */
export type Doubt = {
  id: DoubtId
  actionId: ActionId
  asked: Asked
  said: unknown
  label: string
  /** Whom the line resembles, or is about. */
  personId: PersonId
  askedBy: PersonId
}

/** What a question asks, as it is kept. The person's name is read as it is today; the decision of the file, in the line that waits. */
export type AskedRow = {
  kind: DoubtKind
  likeness: Likeness | null
  decided: State | null
  oldWords: string | null
  wish: Decision['kind'] | null
  givenName: string
  familyName: string
}

/** Of `orientation.doubts d` joined to `people.published_persons who`. */
export const askedColumns = sql`
  d.kind, d.likeness, d.decided, d.old_words as "oldWords", d.said -> 'wish' ->> 'kind' as wish,
  who.given_name as "givenName", who.family_name as "familyName"`

export function askedOf(row: AskedRow): Asked {
  const { kind, likeness, decided, wish, oldWords, givenName, familyName } = row
  if (oldWords !== null) return { kind, oldWords }
  if (likeness) return { kind: 'same person', likeness, known: { givenName, familyName } }
  if (decided && wish) return { kind: 'other decision', decided, wish }
  throw new Error('a question without what it asks')
}

export async function insertDoubt(tx: Tx, doubt: Doubt, at: Date): Promise<void> {
  const { asked } = doubt
  await tx.run(sql`
    insert into orientation.doubts (id, action_id, kind, likeness, decided, said, label, person_id, asked_at, asked_by)
    values (
      ${doubt.id}, ${doubt.actionId}, ${asked.kind}, ${'likeness' in asked ? asked.likeness : null},
      ${'decided' in asked ? asked.decided : null}, ${JSON.stringify(doubt.said)}, ${doubt.label}, ${doubt.personId},
      ${at}, ${doubt.askedBy}
    )`)
}

/** Questions that wait in these actions, and those that this reader's own lists raised, the oldest first. */
export async function openDoubts(
  db: Db,
  { actionIds, askedBy }: { actionIds: readonly ActionId[]; askedBy: PersonId },
): Promise<Doubt[]> {
  const rows = await db.rows<Omit<Doubt, 'asked'> & AskedRow>(sql`
    select d.id, d.action_id as "actionId", d.said, d.label, who.canonical_id as "personId", d.asked_by as "askedBy", ${askedColumns}
    from orientation.doubts d
    join people.published_persons who on who.id = d.person_id
    where d.answer is null and (d.action_id = any(${actionIds}::uuid[]) or d.asked_by = ${sameAs(askedBy)})
    order by d.asked_at, d.label, d.id
    limit 50`)
  return rows.map((row) => ({ ...row, asked: askedOf(row) }))
}

/** A question and its answer, null while it waits; `said` is null once it was answered. */
export type HeldDoubt = Omit<Doubt, 'asked' | 'label'> & { kind: DoubtKind; answer: 'yes' | 'no' | null }

/** A question, held until the transaction ends; undefined when nobody asked it. */
export async function lockDoubt(tx: Tx, id: DoubtId): Promise<HeldDoubt | undefined> {
  return tx.row<HeldDoubt>(sql`
    select d.id, d.action_id as "actionId", d.kind, d.said, who.canonical_id as "personId", d.asked_by as "askedBy", d.answer
    from orientation.doubts d
    join people.published_persons who on who.id = d.person_id
    where d.id = ${id}
    for update of d`)
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
