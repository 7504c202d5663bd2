import { sql, type Tx } from '#platform/db'
import { withLogins, type Logins } from './account-store.ts'
import type { Ways } from './person.ts'
import type { PersonId } from './ids.ts'

// A session that is still in use counts as a sign-in: whoever comes every week never signs in again.
const lastUse = sql`greatest(
  a.opened_at,
  a.last_sign_in_at,
  (select max(s.last_seen_at) from people.sessions s where s.person_id = a.person_id)
)`

type Row = Ways & { personId: PersonId; givenName: string }
export type Unused = Logins & { personId: PersonId; givenName: string }

/** Accounts unused since that instant whose person was not told since their last use; marked as told, and locked. */
export async function markTold(tx: Tx, unusedSince: Date, now: Date): Promise<Unused[]> {
  const rows = await tx.rows<Row>(sql`
    update people.accounts a
    set told_at = ${now}
    from people.persons p
    where p.id = a.person_id
      and ${lastUse} <= ${unusedSince}
      and (a.told_at is null or a.told_at < ${lastUse})
    returning a.person_id as "personId", p.given_name as "givenName", a.email, a.phone`)
  return rows.map(withLogins)
}

/** Accounts unused since that instant whose person was told early enough, locked. */
export async function lockUnused(tx: Tx, unusedSince: Date, toldBefore: Date): Promise<PersonId[]> {
  const rows = await tx.rows<{ person_id: PersonId }>(sql`
    select a.person_id
    from people.accounts a
    where ${lastUse} <= ${unusedSince}
      and a.told_at >= ${lastUse}
      and a.told_at <= ${toldBefore}
    for update`)
  return rows.map((row) => row.person_id)
}

/** Closes accounts: what opens them goes, the person and their history stay. */
export async function deleteAccounts(tx: Tx, personIds: PersonId[]): Promise<void> {
  await tx.run(sql`delete from people.passkey_challenges where person_id = any(${personIds}::uuid[])`)
  await tx.run(sql`delete from people.passkeys where person_id = any(${personIds}::uuid[])`)
  await tx.run(sql`delete from people.login_changes where person_id = any(${personIds}::uuid[])`)
  await tx.run(sql`delete from people.asks where person_id = any(${personIds}::uuid[])`)
  await tx.run(sql`delete from people.devices where person_id = any(${personIds}::uuid[])`)
  await tx.run(sql`delete from people.proven_logins where person_id = any(${personIds}::uuid[])`)
  await tx.run(sql`delete from people.sessions where person_id = any(${personIds}::uuid[])`)
  await tx.run(sql`delete from people.accounts where person_id = any(${personIds}::uuid[])`)
}

export const deleteAccessLines = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from people.access_lines where read_at <= ${before}`)

export const deleteSessions = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from people.sessions where last_seen_at <= ${before}`)

/** Asks that were over by then: they hold what anybody typed, so they do not stay. */
export const deleteAsks = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from people.asks where expires_at <= ${before}`)

/** Browsers that nobody came in with since then. */
export const deleteDevices = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from people.devices where used_at <= ${before}`)

/** Codes and challenges that can no longer be used; a change of address that was made is kept with its account. */
export async function deleteSpentCodes(tx: Tx, before: Date): Promise<number> {
  const changes = await tx.run(
    sql`delete from people.login_changes where used_at is null and expires_at <= ${before}`,
  )
  const challenges = await tx.run(sql`delete from people.passkey_challenges where expires_at <= ${before}`)
  return changes + challenges
}
