import { sql, type Db, type Tx } from '#platform/db'
import { sameAs } from '../person-store.ts'
import type { PersonId } from '../ids.ts'

/** True for who has ever come in with this account; until the transaction ends, nobody comes in with it for the first time. */
export async function hasComeIn(tx: Tx, personId: PersonId): Promise<boolean> {
  const account = await tx.row<{ at: Date | null }>(sql`
    select last_sign_in_at as at
    from people.accounts
    where person_id = ${personId}
    for update`)
  return account !== undefined && account.at !== null
}

/** Writes other logins in an account that nobody has used; those that are somebody else's are left to them. False when none is left to write. */
export async function replaceUnused(
  tx: Tx,
  { personId, email, phone }: { personId: PersonId; email: string | null; phone: string | null },
): Promise<boolean> {
  const written = await tx.run(sql`
    update people.accounts a
    set email = free.email, phone = free.phone
    from (
      select
        (select ${email}::text where not exists (select 1 from people.accounts b where b.email = ${email} and b.person_id <> ${personId})) as email,
        (select ${phone}::text where not exists (select 1 from people.accounts b where b.phone = ${phone} and b.person_id <> ${personId})) as phone
    ) free
    where a.person_id = ${personId} and (free.email is not null or free.phone is not null)`)
  return written === 1
}

/** Whose account a signature opened was let in otherwise too. */
export async function noteLetIn(tx: Tx, personId: PersonId): Promise<void> {
  await tx.run(
    sql`update people.accounts set by_signature = false where person_id = ${personId} and by_signature`,
  )
}

/** True when the file of somebody else says this telephone (E.164) or e-mail (lower case): two people have it, or it is not this one's. */
export async function isInAnotherFile(tx: Tx, personId: PersonId, login: string): Promise<boolean> {
  const other = await tx.row(sql`
    select p.id
    from people.persons p
    where (p.phone = ${login} or p.email = ${login}) and not p.id = ${sameAs(personId)}
    limit 1`)
  return other !== undefined
}

export async function noteWelcome(tx: Tx, personId: PersonId, at: Date): Promise<void> {
  await tx.run(sql`update people.accounts set welcomed_at = ${at} where person_id = ${personId}`)
}

/** Where somebody stands with coming in: when they were last told how, and last seen here. */
export type Entry = { welcomedAt: Date | null; seenAt: Date | null }

/** Those of these people who have an account, by their ids. */
export async function entriesOf(db: Db, personIds: readonly PersonId[]): Promise<Map<string, Entry>> {
  const rows = await db.rows<Entry & { personId: PersonId }>(sql`
    select mine.id as "personId", max(a.welcomed_at) as "welcomedAt", max(s.seen_at) as "seenAt"
    from people.published_persons mine
    join people.published_persons same on same.canonical_id = mine.canonical_id
    join people.accounts a on a.person_id = same.id
    left join lateral (
      select max(last_seen_at) as seen_at
      from people.sessions
      where person_id = a.person_id
    ) s on true
    where mine.id = any(${personIds}::uuid[])
    group by mine.id`)
  return new Map(rows.map(({ personId, ...entry }) => [personId, entry]))
}
