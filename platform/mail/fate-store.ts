import { sql, type Db } from '#platform/db'
import type { KeptLetter, Letter, LetterFate } from './letter.ts'
import { whyNotOf, type WhyNot, type WhyNotRow } from './why-not.ts'

/** What became of the letters written under these keys. */
export async function fatesOf(db: Db, keys: readonly string[]): Promise<Map<string, LetterFate>> {
  const rows = await db.rows<{ key: string; sentAt: Date | null } & WhyNotRow>(sql`
    select key, sent_at as "sentAt", refused_why as why, refused_words as words
    from mail.letters
    where key = any(${keys}::uuid[])`)
  return new Map(rows.map(({ key, sentAt, ...row }) => [key, { sentAt, refused: whyNotOf(row) }]))
}

/** The latest letters, newest first; `before` (a letter's id) turns the page. For the letter box of the demo. */
export async function latestLetters(
  db: Db,
  { limit, before }: { limit: number; before?: number | undefined },
): Promise<KeptLetter[]> {
  const rows = await db.rows<Omit<KeptLetter, 'refused'> & WhyNotRow>(sql`
    select id, channel, recipient, subject, body, secret,
      written_at as "writtenAt", sent_at as "sentAt", refused_why as why, refused_words as words
    from mail.letters
    where id < ${before ?? Number.MAX_SAFE_INTEGER}
    order by id desc
    limit ${limit}`)
  return rows.map(({ why, words, ...letter }) => ({ ...letter, refused: whyNotOf({ why, words }) }))
}

/** Letters that did not leave since then: those that a carrier refused, with why the last one was; those that wait for longer than ten minutes. */
export async function lettersLost(
  db: Db,
  { since, now }: { since: Date; now: Date },
): Promise<{ refused: number; waiting: number; last: WhyNot | null }> {
  const row = await db.row<{ refused: number; waiting: number; last: WhyNotRow | null }>(sql`
    select
      count(*) filter (where refused_at > ${since}) as refused,
      count(*) filter (where sent_at is null and refused_at is null and channel <> 'paper' and written_at < ${new Date(now.getTime() - 600_000)}) as waiting,
      (array_agg(
        jsonb_build_object(
          'why', coalesce(refused_why, 'said'),
          'words', case when refused_why is null then tried_why else refused_words end
        ) order by coalesce(refused_at, tried_at) desc
      ) filter (where refused_at > ${since} or tried_why is not null))[1] as last
    from mail.letters
    where sent_at is null and channel <> 'paper' and (refused_at is null or refused_at > ${since})`)
  if (!row) return { refused: 0, waiting: 0, last: null }
  return { ...row, last: row.last && whyNotOf(row.last) }
}

/** When the last letter left by this way; undefined when none did. */
export const lastSent = async (db: Db, channel: Letter['channel']): Promise<Date | undefined> =>
  (
    await db.row<{ at: Date | null }>(
      sql`select max(sent_at) as at from mail.letters where channel = ${channel}`,
    )
  )?.at ?? undefined
