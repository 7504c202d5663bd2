import { sql, type Db, type Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import { sameAs } from '../person-store.ts'
import type { PersonId, ReachAskId } from '../ids.ts'

/** One ask to prove a login, from one browser, and the language of its page. `codeHash`: null until a code was sent there. */
export type ReachAsk = {
  id: ReachAskId
  login: string
  wrongTries: number
  codeHash: Buffer | null
  language: Language
}

const columns = sql`id, login, wrong_tries as "wrongTries", code_hash as "codeHash",
  coalesce(language, 'fr') as language`

export async function insertReachAsk(
  tx: Tx,
  ask: Pick<ReachAsk, 'id' | 'login' | 'language'> & { browserHash: Buffer; at: Date; expiresAt: Date },
): Promise<void> {
  await tx.run(sql`
    insert into people.reach_asks (id, browser_hash, login, language, asked_at, expires_at)
    values (
      ${ask.id}, ${ask.browserHash}, ${ask.login}, nullif(${ask.language}, 'fr'), ${ask.at}, ${ask.expiresAt}
    )`)
}

/** An ask that can still be used. */
export const readReachAsk = (db: Db, id: ReachAskId, now: Date): Promise<ReachAsk | undefined> =>
  db.row<ReachAsk>(sql`
    select ${columns}
    from people.reach_asks
    where id = ${id} and used_at is null and expires_at > ${now}`)

/** A code leaves for this ask; only the first time. */
export const writeReachCode = async (tx: Tx, id: ReachAskId, codeHash: Buffer): Promise<boolean> =>
  (await tx.run(sql`
    update people.reach_asks
    set code_hash = ${codeHash}
    where id = ${id} and code_hash is null and used_at is null`)) === 1

/** The ask of this browser that can still be used, locked so that it is used once. */
export const lockReachAsk = (tx: Tx, browserHash: Buffer, now: Date): Promise<ReachAsk | undefined> =>
  tx.row<ReachAsk>(sql`
    select ${columns}
    from people.reach_asks
    where browser_hash = ${browserHash} and used_at is null and expires_at > ${now}
    for update`)

export async function countWrongReach(tx: Tx, id: ReachAskId): Promise<void> {
  await tx.run(sql`update people.reach_asks set wrong_tries = wrong_tries + 1 where id = ${id}`)
}

export async function useUpReachAsk(tx: Tx, id: ReachAskId, now: Date): Promise<void> {
  await tx.run(sql`update people.reach_asks set used_at = ${now} where id = ${id}`)
}

export async function insertReach(
  tx: Tx,
  reach: { tokenHash: Buffer; login: string; at: Date; expiresAt: Date },
): Promise<void> {
  await tx.run(sql`
    insert into people.reaches (token_hash, login, proven_at, expires_at)
    values (${reach.tokenHash}, ${reach.login}, ${reach.at}, ${reach.expiresAt})`)
}

/** The login that was proven in the browser of this token. */
export const loginOfReach = async (db: Db, tokenHash: Buffer, now: Date): Promise<string | undefined> =>
  (
    await db.row<{ login: string }>(sql`
      select login
      from people.reaches
      where token_hash = ${tokenHash} and left_at is null and expires_at > ${now}`)
  )?.login

export async function endReach(tx: Tx, tokenHash: Buffer, now: Date): Promise<void> {
  await tx.run(
    sql`update people.reaches set left_at = ${now} where token_hash = ${tokenHash} and left_at is null`,
  )
}

/** A person proved that this login is theirs. */
export async function insertProvenLogin(
  tx: Tx,
  proven: { personId: PersonId; login: string },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into people.proven_logins (person_id, login, proven_at)
    values (${proven.personId}, ${proven.login}, ${at})
    on conflict (person_id, login) do update
    set proven_at = excluded.proven_at`)
}

/** Logins that a person proved since then, and that still open their account. */
export async function provenLoginsOf(db: Db, personId: PersonId, since: Date): Promise<string[]> {
  const rows = await db.rows<{ login: string }>(sql`
    select l.login
    from people.proven_logins l
    join people.accounts a on a.person_id = l.person_id
    where l.person_id = ${sameAs(personId)} and l.login in (a.email, a.phone) and l.proven_at > ${since}`)
  return rows.map(({ login }) => login)
}

/** Asks that were over by then hold what anybody typed: they do not stay. */
export const deleteReachAsks = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from people.reach_asks where expires_at <= ${before}`)

/** Proofs that are over, or were left. */
export const deleteReaches = (tx: Tx, before: Date): Promise<number> =>
  tx.run(sql`delete from people.reaches where expires_at <= ${before} or left_at <= ${before}`)
