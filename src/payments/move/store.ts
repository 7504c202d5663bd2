import type { Id } from '#platform/id'
import { sql, type Db, type Tx } from '#platform/db'
import type { OrganisationId } from '#people'
import type { ShareId, PaymentId } from '../ids.ts'

/** What was asked of the provider for a share: sent to the account of its merchant, or taken back from it. */
export type Move = {
  id: string
  shareId: ShareId
  kind: 'send' | 'take back'
  cents: number
  /** The move that it takes from. */
  fromId: Id<'move'> | null
  /** Set once it is done. */
  providerId: string | null
}

const columns = sql`
  id, share_id as "shareId", kind, cents, from_id as "fromId", provider_id as "providerId"`

/** The moves of these payments, refused ones apart, in the order they were asked. */
export async function movesOf(db: Db, paymentIds: readonly PaymentId[]): Promise<Move[]> {
  return db.rows<Move>(sql`
    select ${columns}
    from payments.moves
    where share_id in (select id from payments.shares where payment_id = any(${paymentIds})) and refused_at is null
    order by asked_at, id`)
}

export async function insertMoves(tx: Tx, moves: readonly Move[], at: Date): Promise<void> {
  await tx.run(sql`
    insert into payments.moves (id, share_id, kind, cents, from_id, asked_at)
    select id, "shareId", kind, cents, "fromId", ${at}
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as m (
      id uuid, "shareId" uuid, kind text, cents integer, "fromId" uuid
    )`)
}

/** The moves that the provider has made, by their ids; what was known to be done, or refused, is left out of what this gives. */
export async function writeMoved(
  tx: Tx,
  done: readonly { id: string; providerId: string }[],
  at: Date,
): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(sql`
    update payments.moves m
    set provider_id = d."providerId", done_at = ${at}
    from jsonb_to_recordset(${JSON.stringify(done)}::jsonb) as d (id uuid, "providerId" text)
    where m.id = d.id and m.done_at is null and m.refused_at is null
    returning m.id`)
  return rows.map(({ id }) => id)
}

/** `refusal`: in the words of the provider. */
export async function writeMoveRefused(tx: Tx, id: string, refusal: string, at: Date): Promise<void> {
  await tx.run(sql`
    update payments.moves
    set refusal = ${refusal}, refused_at = ${at}
    where id = ${id} and done_at is null`)
}

/** What is left to a merchant of its share: cutOf (commission.ts), in SQL. */
const netOfShare = sql`
  (s.gross_cents - s.refunded_cents)::bigint as gross,
  (2 * (s.gross_cents - s.refunded_cents)::bigint * s.commission_bp + 10000) / 20000 as commission`

/**
 * Payments of which a merchant's account does not hold its share right: never sent, sent and then refunded or claimed back, or waiting for an
 * answer; the oldest first. Those that are right are not counted, however many were refunded in part.
 */
export async function paymentsToWork(
  db: Db,
  organisationId: OrganisationId | null,
  limit: number,
): Promise<PaymentId[]> {
  const one = organisationId ? sql`and s.organisation_id = ${organisationId}` : sql``
  const rows = await db.rows<{ id: PaymentId }>(sql`
    select p.id
    from payments.shares s
    join payments.payments p on p.id = s.payment_id
    cross join lateral (select ${netOfShare}) c
    left join lateral (
      select
        sum(case when m.kind = 'send' then m.cents else -m.cents end) filter (where m.done_at is not null) as held,
        bool_or(m.done_at is null and m.refused_at is null) as waiting
      from payments.moves m
      where m.share_id = s.id
    ) m on true
    where p.paid_at is not null ${one}
      and (m.waiting or coalesce(m.held, 0) <> c.gross - c.commission - (2 * c.commission * s.vat_bp + 10000) / 20000)
    group by p.id
    order by p.paid_at, p.id
    limit ${limit}`)
  return rows.map(({ id }) => id)
}
