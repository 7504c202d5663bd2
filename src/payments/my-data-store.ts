import { sql, type Db } from '#platform/db'
import type { PersonId } from '#people'
import type { Day } from '#platform/time'
import type { KeptReason } from './refund/door.ts'

/** Refunds decided by somebody. */
export const ownRefunds = (db: Db, ids: readonly PersonId[]) =>
  db.rows<{ at: Date; reference: string; cents: number } & KeptReason>(sql`
    select r.decided_at as at, p.reference, r.cents, r.why, r.about, r.words
    from payments.refunds r
    join payments.payments p on p.id = r.payment_id
    where r.decided_by = any(${ids})
    order by r.decided_at, r.id`)

/** Answers to disputes written by somebody. */
export const ownAnswers = (db: Db, ids: readonly PersonId[]) =>
  db.rows<{ at: Date; reference: string; answer: string }>(sql`
    select d.answered_at as at, p.reference, d.answer
    from payments.disputes d
    join payments.payments p on p.id = d.payment_id
    where d.answered_by = any(${ids})
    order by d.answered_at, d.id`)

/** What had been written as given otherwise, which somebody took back. */
export const ownTakenBack = (db: Db, ids: readonly PersonId[]) =>
  db.rows<{ at: Date; paid: string; cents: number; why: string }>(sql`
    select b.taken_back_at as at, p.reference as paid, g.cents, b.why
    from payments.given_taken_back b
    join payments.given_otherwise g on g.id = b.given_id
    join payments.refunds r on r.id = g.refund_id
    join payments.payments p on p.id = r.payment_id
    where b.taken_back_by = any(${ids})
    order by b.taken_back_at, b.given_id`)

/** Refunds that had come back, which somebody wrote that they gave otherwise. */
export const ownGivenOtherwise = (db: Db, ids: readonly PersonId[]) =>
  db.rows<{ at: Date; paid: string; cents: number; way: string; on: Day; reference: string }>(sql`
    select g.written_at as at, p.reference as paid, g.cents, g.way, g.given_on as on, g.reference
    from payments.given_otherwise g
    join payments.refunds r on r.id = g.refund_id
    join payments.payments p on p.id = r.payment_id
    where g.written_by = any(${ids})
    order by g.written_at, g.id`)
