import { sql, type Db, type Tx } from '#platform/db'
import type { GroupId } from '#actions'
import { sameAs, type PersonId } from '#people'
import type { WorkId } from '../ids.ts'
import type { Work } from '../work.ts'

/** Keeps what the answer said, and who takes it back. */
export async function keepTakenBack(
  tx: Tx,
  workId: WorkId,
  { why, by, at }: { why: string; by: PersonId; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into training.answers_taken_back (
      work_id, decision, word, answered_by, answered_at, why, taken_back_by, taken_back_at
    )
    select id, decision, word, decided_by, decided_at, ${why}, ${by}, ${at}
    from training.works
    where id = ${workId}`)
}

/** The work waits for an answer, as before. */
export async function waitAgain(tx: Tx, workId: WorkId): Promise<void> {
  await tx.run(sql`
    update training.works
    set decision = null, decided_by = null, decided_at = null, word = null
    where id = ${workId}`)
}

/** What a trainer said that they saw counts no more; the work that it replaced waits again. */
export async function unsee(
  tx: Tx,
  { id, activityId, personId, handedInAt }: Work,
  { why, by, at }: { why: string; by: PersonId; at: Date },
): Promise<void> {
  await tx.run(sql`
    update training.works
    set decision = 'taken back', decided_by = ${by}, decided_at = ${at}, word = ${why}
    where id = ${id}`)
  await tx.run(sql`
    update training.works
    set decision = null, decided_by = null, decided_at = null
    where activity_id = ${activityId} and person_id = ${sameAs(personId)} and decision = 'replaced' and decided_at = ${handedInAt}`)
}

/** What somebody just answered. */
export type LastAnswer = {
  workId: WorkId
  title: string
  trainee: string
  decision: 'accepted' | 'given back'
  answeredAt: Date
}

/** The last answer that this person gave in a group since an instant, when they have not taken it back. */
export async function lastAnswerOf(
  db: Db,
  groupId: GroupId,
  by: PersonId,
  since: Date,
): Promise<LastAnswer | undefined> {
  return db.row<LastAnswer>(sql`
    select w.id as "workId", a.title, p.given_name || ' ' || p.family_name as trainee, w.decision,
      w.decided_at as "answeredAt"
    from training.works w
    join training.activities a on a.id = w.activity_id
    join people.published_persons p on p.id = w.person_id
    where a.group_id = ${groupId} and w.decided_by = ${sameAs(by)} and w.decided_at > ${since}
      and w.decision in ('accepted', 'given back')
    order by w.decided_at desc
    limit 1`)
}
