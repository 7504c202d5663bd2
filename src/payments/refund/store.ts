import { sql, type Db, type Sql, type Tx } from '#platform/db'
import type { PersonId } from '#people'
import { keepReason, reasonOf, type KeptReason } from './reason.ts'
import type { GivenOtherwise, GivenTakenBack } from './otherwise.ts'
import { shareIdOf, type Refund, type RefundPart, type RefundStanding } from './refund.ts'
import type { ShareId, PaymentId, RefundId } from '../ids.ts'

type GivenRow = Omit<GivenOtherwise, 'at' | 'takenBack'> & {
  at: string
  takenBack: (Omit<GivenTakenBack, 'at'> & { at: string }) | null
}

type Row = Pick<Refund, 'id' | 'paymentId' | 'cents' | 'decidedAt' | 'providerId'> &
  KeptReason & {
    part: RefundPart['part']
    shareId: ShareId | null
    settledAt: Date | null
    failedAt: Date | null
    given: GivenRow[]
  }

async function refundsWhere(db: Db, where: Sql): Promise<Refund[]> {
  const rows = await db.rows<Row>(sql`
    select id, payment_id as "paymentId", part, share_id as "shareId", cents, why, about, words, decided_at as "decidedAt",
      provider_id as "providerId", settled_at as "settledAt", failed_at as "failedAt", (
        select coalesce(jsonb_agg(jsonb_build_object(
          'id', g.id, 'way', g.way, 'cents', g.cents, 'on', g.given_on, 'reference', g.reference, 'at', g.written_at,
          'by', g.written_by, 'takenBack', case
            when b.given_id is not null
            then jsonb_build_object('at', b.taken_back_at, 'by', b.taken_back_by, 'why', b.why)
          end
        ) order by g.written_at, g.id), '[]')
        from payments.given_otherwise g
        left join payments.given_taken_back b on b.given_id = g.id
        where g.refund_id = payments.refunds.id
      ) as given
    from payments.refunds
    where ${where}`)
  return rows.map(asRefund)
}

function asRefund({ part, shareId, why, about, words, ...row }: Row): Refund {
  const { settledAt, failedAt, given, ...rest } = row
  const known = { ...rest, reason: reasonOf({ why, about, words }) }
  return { ...known, ...partOf(rest.id, part, shareId), ...standingOf({ settledAt, failedAt, given }) }
}

function partOf(id: string, part: RefundPart['part'], shareId: ShareId | null): RefundPart {
  if (part !== 'share') return { part }
  if (!shareId) throw new Error(`Refund ${id} is of no share`)
  return { part, shareId }
}

function standingOf({
  settledAt,
  failedAt,
  given,
}: Pick<Row, 'settledAt' | 'failedAt' | 'given'>): RefundStanding {
  if (failedAt) return { state: 'failed', failedAt, given: given.map(asGiven) }
  return settledAt ? { state: 'settled', settledAt } : { state: 'on its way' }
}

const asGiven = ({ at, takenBack, ...row }: GivenRow): GivenOtherwise => ({
  ...row,
  at: new Date(at),
  takenBack: takenBack && { ...takenBack, at: new Date(takenBack.at) },
})

type NewRefund = Pick<Refund, 'id' | 'paymentId' | 'cents' | 'reason'> & {
  of: RefundPart
  by: PersonId | null
}

export async function insertRefund(tx: Tx, refund: NewRefund, at: Date): Promise<void> {
  const { id, paymentId, of, cents, reason, by } = refund
  const { why, about, words } = keepReason(reason)
  await tx.run(sql`
    insert into payments.refunds (id, payment_id, part, share_id, cents, why, about, words, decided_by, decided_at)
    values (${id}, ${paymentId}, ${of.part}, ${shareIdOf(of)}, ${cents}, ${why}, ${about}, ${words}, ${by}, ${at})`)
}

export const readRefund = async (db: Db, id: RefundId): Promise<Refund | undefined> =>
  (await refundsWhere(db, sql`id = ${id}`))[0]

/** The same, held until the transaction ends. */
export const lockRefund = async (tx: Tx, id: RefundId): Promise<Refund | undefined> =>
  (await refundsWhere(tx, sql`id = ${id} for update`))[0]

export const refundOfProvider = async (db: Db, providerId: string): Promise<Refund | undefined> =>
  (await refundsWhere(db, sql`provider_id = ${providerId}`))[0]

/** The refunds of a payment, in the order they were decided. */
export const refundsOf = (db: Db, paymentId: PaymentId): Promise<Refund[]> =>
  refundsWhere(db, sql`payment_id = ${paymentId} order by decided_at, id`)

/** Those of one payment that the provider has not settled. */
export const waitingRefundsOf = (db: Db, paymentId: PaymentId): Promise<Refund[]> =>
  refundsWhere(
    db,
    sql`payment_id = ${paymentId} and failed_at is null and settled_at is null order by decided_at, id`,
  )

/** Refunds that the provider has not settled. */
export async function waitingRefunds(db: Db, limit: number): Promise<RefundId[]> {
  const rows = await db.rows<{ id: RefundId }>(sql`
    select id
    from payments.refunds
    where failed_at is null and settled_at is null
    order by decided_at
    limit ${limit}`)
  return rows.map(({ id }) => id)
}

/** True when the bank of its customer gave money of this payment back to them. */
export async function wasClaimedBack(db: Db, paymentId: PaymentId): Promise<boolean> {
  const lost = await db.row(
    sql`select 1 from payments.disputes where payment_id = ${paymentId} and how = 'lost' limit 1`,
  )
  return lost !== undefined
}

export async function writeTold(tx: Tx, id: RefundId, providerId: string): Promise<void> {
  await tx.run(
    sql`update payments.refunds set provider_id = ${providerId} where id = ${id} and provider_id is null`,
  )
}

export async function writeSettled(tx: Tx, id: RefundId, at: Date): Promise<void> {
  await tx.run(sql`update payments.refunds set settled_at = ${at} where id = ${id}`)
}

/** `failure`: in the words of the provider. */
export async function writeFailed(tx: Tx, id: RefundId, failure: string, at: Date): Promise<void> {
  await tx.run(sql`
    update payments.refunds
    set failed_at = ${at}, failure = ${failure}, settled_at = null
    where id = ${id}`)
}
