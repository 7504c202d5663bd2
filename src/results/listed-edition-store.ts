import { sql, type Db } from '#platform/db'
import type { Draft, Published } from './edition.ts'

type Listed = 'id' | 'number' | 'version' | 'dated' | 'period' | 'towns' | 'theme'
export type ListedDraft = Pick<Draft, Listed>
export type ListedPublished = Pick<Published, Listed | 'publishedAt'>

const listed = sql`e.id, e.number, e.version, e.dated, e.period, e.towns, e.theme`

/** The published editions, the latest first. */
export function publishedEditions(
  db: Db,
  { limit, after }: { limit: number; after?: ListedPublished | undefined },
): Promise<ListedPublished[]> {
  const past = after
    ? sql`and (e.dated, e.number, e.version) < (${after.dated}::date, ${after.number}::int, ${after.version}::int)`
    : sql``
  return db.rows<ListedPublished>(sql`
    select ${listed}, e.published_at as "publishedAt"
    from results.bulletin_editions e
    where e.published_at is not null ${past}
    order by e.dated desc, e.number desc, e.version desc
    limit ${limit}`)
}

/** The editions that are being written, the latest first. */
export function drafts(db: Db): Promise<ListedDraft[]> {
  return db.rows<ListedDraft>(sql`
    select ${listed}
    from results.bulletin_editions e
    where e.published_at is null
    order by e.written_at desc
    limit 100`)
}
