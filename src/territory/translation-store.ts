import type { PersonId } from '#people'
import { sql, type Db, type Tx } from '#platform/db'
import type { Language } from '#platform/languages'

/** A translation as somebody read it over: what it said then, who read it, and the day it was noted. */
export type ReadOver = { key: string; language: Language; print: string; readBy: string; notedAt: Date }

/** What was read over in a language, or in all of them. */
export const readOverIn = (db: Db, language?: Language): Promise<ReadOver[]> =>
  db.rows<ReadOver>(sql`
    select key, language, print, read_by as "readBy", noted_at as "notedAt"
    from territory.translations
    where ${language ? sql`language = ${language}` : sql`true`}
    order by noted_at`)

/** Notes that somebody read a translation over; twice is once. */
export async function noteReadOver(
  tx: Tx,
  { key, language, print, readBy }: Omit<ReadOver, 'notedAt'>,
  by: PersonId,
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into territory.translations (key, language, print, read_by, noted_by, noted_at)
    values (${key}, ${language}, ${print}, ${readBy}, ${by}, ${at})
    on conflict do nothing`)
}

/** Takes it back. */
export async function unnoteReadOver(
  tx: Tx,
  { key, language, print }: Pick<ReadOver, 'key' | 'language' | 'print'>,
): Promise<void> {
  await tx.run(sql`
    delete from territory.translations
    where key = ${key} and language = ${language} and print = ${print}`)
}
