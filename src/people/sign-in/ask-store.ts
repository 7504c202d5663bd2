import { sql, type Db, type Tx } from '#platform/db'
import type { Language } from '#platform/languages'
import type { PersonId, AskId } from '../ids.ts'

type Asked = {
  id: AskId
  login: string
  /** chosen on the device that asks; null when none was */
  language: Language | null
  expiresAt: Date
  wrongTries: number
}

/** One ask to come in, from one browser: there is a code once somebody with this login was written to. */
export type SignInAsk = Asked &
  ({ personId: null; codeHash: null } | { personId: PersonId; codeHash: Buffer })

type Row = Asked & { personId: PersonId | null; codeHash: Buffer | null }

function asAsk({ personId, codeHash, ...asked }: Row): SignInAsk {
  if (personId !== null && codeHash !== null) return { ...asked, personId, codeHash }
  if (personId === null && codeHash === null) return { ...asked, personId, codeHash }
  throw new Error(`The ask ${asked.id} has half a code`)
}

const columns = sql`
  id, login, language, expires_at as "expiresAt", wrong_tries as "wrongTries", person_id as "personId", code_hash as "codeHash"`

export async function insertAsk(
  tx: Tx,
  ask: {
    id: AskId
    browserHash: Buffer
    login: string
    language: Language | null
    at: Date
    expiresAt: Date
  },
): Promise<void> {
  await tx.run(sql`
    insert into people.asks (id, browser_hash, login, language, asked_at, expires_at)
    values (${ask.id}, ${ask.browserHash}, ${ask.login}, ${ask.language}, ${ask.at}, ${ask.expiresAt})`)
}

export async function readAsk(db: Db, id: AskId): Promise<SignInAsk | undefined> {
  const row = await db.row<Row>(sql`select ${columns} from people.asks where id = ${id}`)
  return row && asAsk(row)
}

/** A code and a link leave for this ask; only the first time. */
export async function writeCode(
  tx: Tx,
  id: AskId,
  code: { personId: PersonId; codeHash: Buffer; linkHash: Buffer },
): Promise<boolean> {
  const written = await tx.run(sql`
    update people.asks
    set person_id = ${code.personId}, code_hash = ${code.codeHash}, link_hash = ${code.linkHash}
    where id = ${id} and person_id is null and used_at is null`)
  return written === 1
}

/** The ask of this browser that can still be used, locked so that it is used once. */
export async function lockAsk(tx: Tx, browserHash: Buffer, now: Date): Promise<SignInAsk | undefined> {
  const row = await tx.row<Row>(sql`
    select ${columns}
    from people.asks
    where browser_hash = ${browserHash} and used_at is null and expires_at > ${now}
    for update`)
  return row && asAsk(row)
}

export async function countWrongTry(tx: Tx, id: AskId): Promise<void> {
  await tx.run(sql`
    update people.asks
    set wrong_tries = wrong_tries + 1
    where id = ${id}`)
}

/** Uses up an ask, and with it every other one of the same person. */
export async function useUpAsks(tx: Tx, personId: PersonId, now: Date): Promise<void> {
  await tx.run(sql`
    update people.asks
    set used_at = ${now}
    where person_id = ${personId} and used_at is null`)
}

/** The person whose link this is, if it can still be used. */
export async function lockLink(tx: Tx, linkHash: Buffer, now: Date): Promise<PersonId | undefined> {
  const row = await tx.row<{ person_id: PersonId }>(sql`
    select person_id
    from people.asks
    where link_hash = ${linkHash} and used_at is null and expires_at > ${now}
    for update`)
  return row?.person_id
}
