import { sql, type Tx } from '#platform/db'
import { announceAll } from '#platform/facts'
import { wordsIn, type WhyNot } from './why-not.ts'
import type { Letter } from './letter.ts'

/** Writes a letter in the caller's transaction; it leaves after the commit, and only if there is one. */
export const post = (tx: Tx, letter: Letter, at: Date): Promise<void> => postAll(tx, [letter], at)

/** Writes many letters, in one question. Those that leave by themselves are announced: 'letter written'. */
export async function postAll(tx: Tx, letters: readonly Letter[], at: Date): Promise<void> {
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
export const lockUnsent = (tx: Tx, ids: readonly number[]): Promise<(Letter & { id: number })[]> =>
  tx.rows<Letter & { id: number }>(sql`
    select id, channel, recipient, subject, body, secret
    from mail.letters
    where id = any(${ids}) and sent_at is null and refused_at is null
    order by id
    for update skip locked`)

export async function markSent(
  tx: Tx,
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

export async function markRefused(tx: Tx, id: number, at: Date, not: WhyNot): Promise<void> {
  await tx.run(sql`
    update mail.letters
    set refused_at = ${at}, refused_why = ${not.why}, refused_words = ${wordsIn(not)}
    where id = ${id}`)
}

export const deleteLettersBefore = (tx: Tx, at: Date): Promise<number> =>
  tx.run(sql`delete from mail.letters where written_at < ${at}`)
