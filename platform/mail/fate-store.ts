import { sql, type Db } from '#platform/db'
import type { KeptLetter, Letter, LetterFate } from './letter.ts'

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

/** When the last letter left by this way; undefined when none did. */
export const lastSent = async (db: Db, channel: Letter['channel']): Promise<Date | undefined> =>
  (
    await db.row<{ at: Date | null }>(
      sql`select max(sent_at) as at from mail.letters where channel = ${channel}`,
    )
  )?.at ?? undefined
