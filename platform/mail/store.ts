import { sql, type Db } from '#platform/db'
import { announceAll } from '#platform/facts'

/** One message to one recipient. A paper letter is printed by a person, from the page that announced it. */
export type Letter = {
  channel: 'email' | 'sms' | 'paper'
  recipient: string
  subject: string
  body: string
  secret?: boolean
  /** What it was written for: a letter is written once under a key, and `fatesOf` says what became of it. */
  key?: string
}

/** A letter with what became of it. */
export type KeptLetter = Letter & {
  id: number
  writtenAt: Date
  sentAt: Date | null
  refusedWhy: string | null
}

/** Writes a letter in the caller's transaction; it leaves after the commit, and only if there is one. */
export const post = (tx: Db, letter: Letter, at: Date): Promise<void> => postAll(tx, [letter], at)

/** Writes many letters, in one question. Those that leave by themselves are announced: 'letter written'. */
export async function postAll(tx: Db, letters: readonly Letter[], at: Date): Promise<void> {
  await announceAll(
    tx,
    'letter written',
    sql`
      insert into mail.letters (channel, recipient, subject, body, secret, key, written_at)
      select channel, recipient, subject, body, coalesce(secret, false), key, ${at}
      from jsonb_to_recordset(${JSON.stringify(letters)}::jsonb) as l (
        channel text, recipient text, subject text, body text, secret boolean, key uuid
      )
      on conflict (key) do nothing
      returning case when channel <> 'paper' then jsonb_build_object('letterId', id) end as payload`,
    at,
  )
}

/** Those of these letters that wait, held until the transaction ends; those that somebody else holds are left to them. */
export const lockUnsent = (tx: Db, ids: readonly number[]): Promise<(Letter & { id: number })[]> =>
  tx.rows<Letter & { id: number }>(sql`
    select id, channel, recipient, subject, body, secret
    from mail.letters
    where id = any(${ids}) and sent_at is null and refused_at is null
    order by id
    for update skip locked`)

export async function markSent(
  tx: Db,
  ids: readonly number[],
  at: Date,
  { forget }: { forget: boolean },
): Promise<void> {
  await tx.run(sql`
    update mail.letters
    set sent_at = ${at},
      subject = case when secret and ${forget} then 'Un code de connexion' else subject end,
      body = case when secret and ${forget} then '' else body end
    where id = any(${ids})`)
}

export async function markRefused(tx: Db, id: number, at: Date, why: string): Promise<void> {
  await tx.run(sql`
    update mail.letters
    set refused_at = ${at}, refused_why = ${why}
    where id = ${id}`)
}

/** When the last letter left by this way; undefined when none did. */
export const lastSent = async (db: Db, channel: Letter['channel']): Promise<Date | undefined> =>
  (
    await db.row<{ at: Date | null }>(
      sql`select max(sent_at) as at from mail.letters where channel = ${channel}`,
    )
  )?.at ?? undefined

/** What became of a letter: it waits while both are null. */
export type LetterFate = { sentAt: Date | null; refusedWhy: string | null }

/** What became of the letters written under these keys. */
export async function fatesOf(db: Db, keys: readonly string[]): Promise<Map<string, LetterFate>> {
  const rows = await db.rows<LetterFate & { key: string }>(sql`
    select key, sent_at as "sentAt", refused_why as "refusedWhy"
    from mail.letters
    where key = any(${keys}::uuid[])`)
  return new Map(rows.map(({ key, ...fate }) => [key, fate]))
}

/** The latest letters, newest first; `before` (a letter's id) turns the page. For the letter box of the demo. */
export async function latestLetters(
  db: Db,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<KeptLetter[]> {
  return db.rows<KeptLetter>(sql`
    select id, channel, recipient, subject, body, secret,
      written_at as "writtenAt", sent_at as "sentAt", refused_why as "refusedWhy"
    from mail.letters
    where id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by id desc
    limit ${limit}`)
}

/** Letters that did not leave since then: those that a carrier refused, with why the last one was; those that wait for longer than ten minutes. */
export async function lettersLost(
  db: Db,
  { since, now }: { since: Date; now: Date },
): Promise<{ refused: number; waiting: number; why: string | null }> {
  const row = await db.row<{ refused: number; waiting: number; why: string | null }>(sql`
    select
      count(*) filter (where refused_at > ${since}) as refused,
      count(*) filter (where sent_at is null and refused_at is null and channel <> 'paper' and written_at < ${new Date(now.getTime() - 600_000)}) as waiting,
      (array_agg(coalesce(refused_why, tried_why) order by coalesce(refused_at, tried_at) desc)
        filter (where refused_at > ${since} or tried_why is not null))[1] as why
    from mail.letters
    where sent_at is null and channel <> 'paper' and (refused_at is null or refused_at > ${since})`)
  return row ?? { refused: 0, waiting: 0, why: null }
}
