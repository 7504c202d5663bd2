import { sql, type Db, type Tx } from '#platform/db'
import { announceAll } from '#platform/facts'
import type { Letter } from './letter.ts'
import { whyNotOf, wordsIn, type WhyNot, type WhyNotRow } from './why-not.ts'

/** A letter that did not leave: it waits, or a carrier refused it; why, when it was tried. */
export type UnsentLetter = Pick<Letter, 'channel' | 'recipient'> & {
  id: number
  secret: boolean
  writtenAt: Date
  refusedAt: Date | null
  whyNot: WhyNot | null
}

/** How many letters wait, and how many a carrier refused and nobody sent again. */
export async function countLetters(db: Db): Promise<{ waiting: number; failed: number }> {
  const row = await db.row<{ waiting: number; failed: number }>(sql`
    select count(*) filter (where refused_at is null) as waiting, count(refused_at) as failed
    from mail.letters
    where sent_at is null and channel <> 'paper'`)
  return row ?? { waiting: 0, failed: 0 }
}

/** Those that were refused, or that wait since before then; the newest first. */
export async function unsentLetters(
  db: Db,
  { before, limit }: { before: Date; limit: number },
): Promise<UnsentLetter[]> {
  const rows = await db.rows<Omit<UnsentLetter, 'whyNot'> & WhyNotRow>(sql`
    select id, channel, recipient, secret, written_at as "writtenAt", refused_at as "refusedAt",
      case when refused_why is null and tried_why is not null then 'said' else refused_why end as why,
      case when refused_why is null then tried_why else refused_words end as words
    from mail.letters
    where sent_at is null and channel <> 'paper' and (refused_at is not null or written_at < ${before})
    order by id desc
    limit ${limit}`)
  return rows.map(({ why, words, ...letter }) => ({ ...letter, whyNot: whyNotOf({ why, words }) }))
}

/**
 * Sends a letter again that a carrier refused, or that waits: as if it was just written. One that has left stays as it is, and so does a
 * code, which is worth nothing any more. @returns false when there is no such letter.
 */
export async function sendAgain(tx: Tx, id: number, at: Date): Promise<boolean> {
  const known = await tx.row(sql`select 1 from mail.letters where id = ${id}`)
  await announceAll(
    tx,
    'letter written',
    sql`
      update mail.letters
      set refused_at = null, refused_why = null, refused_words = null
      where id = ${id} and sent_at is null and channel <> 'paper' and not secret
      returning jsonb_build_object('letterId', id) as payload`,
    at,
  )
  return known !== undefined
}

/** Notes why a letter could not leave this time; it is tried again. */
export async function noteTry(tx: Tx, id: number, at: Date, why: string): Promise<void> {
  await tx.run(sql`
    update mail.letters
    set tried_at = ${at}, tried_why = ${why}
    where id = ${id}`)
}

/** Keeps a letter that was carried at once, with what became of it. */
export async function keepCarried(tx: Tx, letter: Letter, at: Date, refused: WhyNot | null): Promise<void> {
  await tx.run(sql`
    insert into mail.letters (channel, recipient, subject, body, written_at, sent_at, refused_at, refused_why, refused_words)
    values (
      ${letter.channel}, ${letter.recipient}, ${letter.subject}, ${letter.body}, ${at},
      ${refused === null ? at : null}, ${refused === null ? null : at}, ${refused?.why ?? null},
      ${refused && wordsIn(refused)}
    )`)
}
