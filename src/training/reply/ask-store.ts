import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import { sameAs, type PersonId } from '#people'
import type { GroupId } from '#actions'
import type { AfterAskId } from '../ids.ts'
import type { Moment } from './moment.ts'

/** Something asked of somebody after their training. */
export type AfterAsk = {
  id: AfterAskId
  groupId: GroupId
  personId: PersonId
  moment: Moment
  secret: string
  askedAt: Date
  openUntil: Day
  told: number
}

const columns = sql`
  k.id, k.group_id as "groupId", p.canonical_id as "personId", k.moment, k.secret, k.asked_at as "askedAt",
  k.open_until as "openUntil", k.told`

/** Asks once: the same moment of the same group asks nobody twice. @returns those that are new. */
export async function insertAsks(tx: Tx, asks: readonly Omit<AfterAsk, 'told'>[]): Promise<AfterAskId[]> {
  const rows = await tx.rows<{ id: AfterAskId }>(sql`
    insert into training.after_asks (id, group_id, person_id, moment, secret, asked_at, open_until, told_at)
    select k.id, k."groupId", k."personId", k.moment, k.secret, k."askedAt", k."openUntil", k."askedAt"
    from jsonb_to_recordset(${JSON.stringify(asks)}::jsonb) as k (
      id uuid, "groupId" uuid, "personId" uuid, moment text, secret text, "askedAt" timestamptz, "openUntil" date
    )
    on conflict do nothing
    returning id`)
  return rows.map(({ id }) => id)
}

/** The ask of a secret address. */
export async function askAt(db: Db, secret: string): Promise<AfterAsk | undefined> {
  return db.row<AfterAsk>(sql`
    select ${columns}
    from training.after_asks k
    join people.published_persons p on p.id = k.person_id
    where k.secret = ${secret}`)
}

export async function readAsk(db: Db, id: AfterAskId): Promise<AfterAsk | undefined> {
  return db.row<AfterAsk>(sql`
    select ${columns}
    from training.after_asks k
    join people.published_persons p on p.id = k.person_id
    where k.id = ${id}`)
}

/** What was asked in these groups; the caller has the right to them. */
export async function asksOf(db: Db, groupIds: readonly GroupId[]): Promise<AfterAsk[]> {
  return db.rows<AfterAsk>(sql`
    select ${columns}
    from training.after_asks k
    join people.published_persons p on p.id = k.person_id
    where k.group_id = any(${groupIds}::uuid[])
    order by k.asked_at, k.id`)
}

/** What still waits for an answer of somebody, on that day. */
export async function asksWaitingFor(db: Db, personId: PersonId, on: Day): Promise<AfterAsk[]> {
  return db.rows<AfterAsk>(sql`
    select ${columns}
    from training.after_asks k
    join people.published_persons p on p.id = k.person_id
    where k.person_id = ${sameAs(personId)} and k.open_until >= ${on} and ${unanswered}
    order by k.asked_at desc`)
}

/** Nothing was said of what is asked: neither a situation nor an opinion. */
const unanswered = sql`
  not exists (select 1 from training.opinions o where o.ask_id = k.id)
  and not exists (select 1 from training.situations s where s.ask_id = k.id)`

/** Those to remind: open, told less than so many times, the last time before that instant, and still without a word. Held. */
export async function lockToRemind(
  tx: Tx,
  { on, before, most }: { on: Day; before: Date; most: number },
): Promise<AfterAsk[]> {
  return tx.rows<AfterAsk>(sql`
    select ${columns}
    from training.after_asks k
    join people.published_persons p on p.id = k.person_id
    where k.open_until >= ${on} and k.told < ${most} and k.told_at <= ${before} and ${unanswered}
    order by k.told_at
    limit 500
    for update of k skip locked`)
}

export async function markTold(tx: Tx, ids: readonly AfterAskId[], at: Date): Promise<void> {
  await tx.run(sql`
    update training.after_asks
    set told = told + 1, told_at = ${at}
    where id = any(${ids}::uuid[])`)
}
