import { sql, type Db, type Tx } from '#platform/db'
import { DAY_MS } from '#platform/time'
import { sameAs } from '../person-store.ts'
import type { PersonId } from '../ids.ts'

/** A session ends by itself when it was not used for thirty days, and in any case after ninety. */
export const SESSION_DAYS = { unused: 30, most: 90 } as const

export type Session = { id: string; device: string; openedAt: Date; lastSeenAt: Date }

export async function insertSession(
  tx: Tx,
  session: { id: string; tokenHash: Buffer; personId: PersonId; device: string; at: Date },
): Promise<void> {
  await tx.run(sql`
    insert into people.sessions (id, token_hash, person_id, device, opened_at, last_seen_at)
    values (${session.id}, ${session.tokenHash}, ${session.personId}, ${session.device}, ${session.at}, ${session.at})`)
  await tx.run(sql`
    update people.accounts
    set last_sign_in_at = ${session.at}
    where person_id = ${session.personId}`)
}

export async function touchSession(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.run(sql`
    update people.sessions
    set last_seen_at = ${now}
    where id = ${id}`)
}

/** The devices where this person, under any of their rows, is signed in. */
export async function openSessions(db: Db, personId: PersonId, now: Date): Promise<Session[]> {
  return db.rows<Session>(sql`
    select id, device, opened_at as "openedAt", last_seen_at as "lastSeenAt"
    from people.sessions s
    where person_id = ${sameAs(personId)}
      and closed_at is null
      and ${isOpen(now)}
    order by last_seen_at desc, id`)
}

/** Closes one session of this person, or every one but the one in hand; gives which. */
export async function markClosed(
  tx: Tx,
  personId: PersonId,
  which: { id: string } | { allBut: string },
  now: Date,
): Promise<string[]> {
  const condition = 'id' in which ? sql`id = ${which.id}` : sql`id <> ${which.allBut}`
  const closed = await tx.rows<{ id: string }>(sql`
    update people.sessions
    set closed_at = ${now}
    where person_id = ${sameAs(personId)} and closed_at is null and ${condition}
    returning id`)
  return closed.map(({ id }) => id)
}

/** The sessions of these accounts, those that are over with them. */
export async function sessionsWith(db: Db, accountIds: readonly PersonId[]): Promise<string[]> {
  const rows = await db.rows<{ id: string }>(sql`
    select id
    from people.sessions
    where person_id = any(${accountIds}::uuid[])`)
  return rows.map(({ id }) => id)
}

/** Those of these sessions that still hold. */
export async function openAmong(db: Db, ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  const rows = await db.rows<{ id: string }>(sql`
    select s.id
    from people.sessions s
    where s.id = any(${ids}::uuid[]) and s.closed_at is null and ${isOpen(now)}`)
  return new Set(rows.map(({ id }) => id))
}

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)

export const isOpen = (now: Date) => sql`s.last_seen_at > ${daysBefore(now, SESSION_DAYS.unused)}
      and s.opened_at > ${daysBefore(now, SESSION_DAYS.most)}`
