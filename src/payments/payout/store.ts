import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { OrganisationId } from '#people'
import type { Payout } from './payout.ts'
import type { PayoutId } from '../ids.ts'

const columns = sql`
  id, organisation_id as "organisationId", (
    select p.operator_id
    from payments.payees p
    where p.organisation_id = payouts.organisation_id
  ) as "operatorId", cents, asked_at as "askedAt", provider_id as "providerId", arrives_on as "arrivesOn",
  paid_at as "paidAt", returned_at as "returnedAt", failure`

/** Writes a payout. False when another of this organisation is still on its way. */
export async function insertPayout(
  tx: Tx,
  { id, organisationId, cents }: Pick<Payout, 'id' | 'organisationId' | 'cents'>,
  at: Date,
): Promise<boolean> {
  const written = await tx.run(sql`
    insert into payments.payouts (id, organisation_id, cents, asked_at)
    values (${id}, ${organisationId}, ${cents}, ${at})
    on conflict do nothing`)
  return written === 1
}

export async function readPayout(db: Db, id: PayoutId): Promise<Payout | undefined> {
  return db.row<Payout>(sql`select ${columns} from payments.payouts where id = ${id}`)
}

export async function lockPayout(tx: Tx, id: PayoutId): Promise<Payout | undefined> {
  return tx.row<Payout>(sql`select ${columns} from payments.payouts where id = ${id} for update`)
}

export async function payoutOfProvider(db: Db, providerId: string): Promise<PayoutId | undefined> {
  const row = await db.row<{ id: PayoutId }>(
    sql`select id from payments.payouts where provider_id = ${providerId}`,
  )
  return row?.id
}

/** The payouts of an organisation, the latest first. */
export async function payoutsOf(db: Db, organisationId: OrganisationId, limit: number): Promise<Payout[]> {
  return db.rows<Payout>(sql`
    select ${columns}
    from payments.payouts
    where organisation_id = ${organisationId}
    order by asked_at desc, id
    limit ${limit}`)
}

/** Those whose end is not known. */
export async function payoutsOnTheirWay(db: Db): Promise<PayoutId[]> {
  const rows = await db.rows<{ id: PayoutId }>(sql`
    select id
    from payments.payouts
    where paid_at is null and returned_at is null
    order by asked_at`)
  return rows.map(({ id }) => id)
}

export async function writeAsked(tx: Tx, id: PayoutId, providerId: string, arrivesOn: Day): Promise<void> {
  await tx.run(sql`
    update payments.payouts
    set provider_id = ${providerId}, arrives_on = ${arrivesOn}
    where id = ${id} and provider_id is null`)
}

export async function writePaidOut(tx: Tx, id: PayoutId, at: Date): Promise<void> {
  await tx.run(sql`update payments.payouts set paid_at = ${at} where id = ${id}`)
}

export async function writeReturned(tx: Tx, id: PayoutId, failure: string, at: Date): Promise<void> {
  await tx.run(sql`
    update payments.payouts
    set returned_at = ${at}, failure = ${failure}
    where id = ${id}`)
}

/** What open disputes may still take from an organisation: what is left of its shares, in the worst case. */
export async function heldByDisputes(db: Db, organisationId: OrganisationId): Promise<number> {
  const row = await db.row<{ cents: number }>(sql`
    select coalesce(sum(s.gross_cents - s.refunded_cents), 0) as cents
    from payments.shares s
    where s.organisation_id = ${organisationId} and exists (
      select 1
      from payments.disputes d
      where d.payment_id = s.payment_id and d.closed_at is null
    )`)
  return row?.cents ?? 0
}
