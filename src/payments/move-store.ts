import { sql, type Db } from '#platform/db'

/** What was asked of the provider for a share: sent to the account of its merchant, or taken back from it. */
export type Move = {
  id: string
  shareId: string
  kind: 'send' | 'take back'
  cents: number
  fromId: string | null
  /** Set once it is done. */
  providerId: string | null
  refusal: string | null
}

const columns = sql`
  id, share_id as "shareId", kind, cents, from_id as "fromId", provider_id as "providerId", refusal`

/** The moves of a share, refused ones apart, in the order they were asked. */
export async function movesOf(db: Db, shareId: string): Promise<Move[]> {
  return db.rows<Move>(sql`
    select ${columns}
    from payments.moves
    where share_id = ${shareId} and refused_at is null
    order by asked_at, id`)
}

export async function insertMove(
  tx: Db,
  { id, shareId, kind, cents, fromId }: Omit<Move, 'providerId' | 'refusal'>,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into payments.moves (id, share_id, kind, cents, from_id, asked_at)
    values (${id}, ${shareId}, ${kind}, ${cents}, ${fromId}, ${at})`)
}

/** False when it was known to be done, or refused. */
export async function writeMoved(tx: Db, id: string, providerId: string, at: Date): Promise<boolean> {
  const written = await tx.run(sql`
    update payments.moves
    set provider_id = ${providerId}, done_at = ${at}
    where id = ${id} and done_at is null and refused_at is null`)
  return written === 1
}

export async function writeMoveRefused(tx: Db, id: string, refusal: string, at: Date): Promise<void> {
  await tx.run(sql`
    update payments.moves
    set refusal = ${refusal}, refused_at = ${at}
    where id = ${id} and done_at is null`)
}

/**
 * Shares that their merchant's account may not hold right: never sent, sent and then refunded or claimed back, or waiting for an answer. A
 * few too many at worst: each is computed again.
 */
export async function sharesToWork(db: Db, organisationId: string | null, limit: number): Promise<string[]> {
  const one = organisationId ? sql`and s.organisation_id = ${organisationId}` : sql``
  const rows = await db.rows<{ id: string }>(sql`
    select s.id
    from payments.shares s
    join payments.payments p on p.id = s.payment_id
    left join lateral (
      select
        sum(case when m.kind = 'send' then m.cents else -m.cents end) filter (where m.done_at is not null) as held,
        bool_or(m.done_at is null and m.refused_at is null) as waiting
      from payments.moves m
      where m.share_id = s.id
    ) m on true
    where p.paid_at is not null ${one} and (m.held is null or m.waiting or s.refunded_cents > 0)
      and not (m.held is null and not coalesce(m.waiting, false) and s.refunded_cents = s.gross_cents)
    order by p.paid_at, s.id
    limit ${limit}`)
  return rows.map(({ id }) => id)
}
