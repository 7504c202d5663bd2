import { sql, type Db, type Tx } from '#platform/db'
import type { Id } from '#platform/id'
import type { PersonId } from '#people'
import type { EvidenceId } from '../ids.ts'

export type NewAnswer = { id: Id; evidenceId: EvidenceId; saidBy: PersonId; words: string }

/** True when it was not there yet: the same form twice is once. */
export async function insertAnswer(tx: Tx, answer: NewAnswer, at: Date): Promise<boolean> {
  const inserted = await tx.run(sql`
    insert into portfolio.answers (id, evidence_id, said_by, words, said_at)
    values (${answer.id}, ${answer.evidenceId}, ${answer.saidBy}, ${answer.words}, ${at})
    on conflict do nothing`)
  return inserted === 1
}

export type Answer = { name: string; words: string; saidAt: Date }

/** What was answered to an evidence, in order. */
export const answersTo = (db: Db, evidenceId: EvidenceId): Promise<Answer[]> =>
  db.rows<Answer>(sql`
    select k.given_name || ' ' || k.family_name as name, a.words, a.said_at as "saidAt"
    from portfolio.answers a
    join people.published_persons k on k.id = a.said_by
    where a.evidence_id = ${evidenceId}
    order by a.said_at, a.id`)
