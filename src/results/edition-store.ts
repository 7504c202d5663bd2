import { sql, type Db } from '#platform/db'
import type { Edition, Frozen } from './edition.ts'

const columns = sql`
  e.id, e.number, e.version, e.dated, e.period, e.place, e.towns, e.theme, e.front, e.glossary, e.credits,
  e.corrects_id as "correctsId", e.correction_why as "correctionWhy", e.revision, e.published_at as "publishedAt", e.frozen`

export type EditionWords = Omit<
  Edition,
  'id' | 'version' | 'correctsId' | 'correctionWhy' | 'revision' | 'publishedAt' | 'frozen'
>
type NewEdition = EditionWords & Pick<Edition, 'id' | 'correctsId' | 'correctionWhy'>

/** Twice is once. */
export async function insertEdition(tx: Db, edition: NewEdition, by: string | null, at: Date): Promise<void> {
  await tx.run(sql`
    insert into results.bulletin_editions (
      id, number, dated, period, place, towns, theme, front, glossary, credits, corrects_id, correction_why, written_at, written_by
    ) values (
      ${edition.id}, ${edition.number}, ${edition.dated}, ${edition.period}, ${edition.place}, ${edition.towns}, ${edition.theme},
      ${edition.front}, ${JSON.stringify(edition.glossary)}, ${edition.credits}, ${edition.correctsId}, ${edition.correctionWhy},
      ${at}, ${by}
    )
    on conflict (id) do nothing`)
}

/** False when somebody else changed it since `revision`, or when it is published. */
export async function updateEdition(
  tx: Db,
  id: string,
  revision: number,
  words: EditionWords,
): Promise<boolean> {
  const touched = await tx.run(sql`
    update results.bulletin_editions
    set number = ${words.number}, dated = ${words.dated}, period = ${words.period}, place = ${words.place}, towns = ${words.towns},
      theme = ${words.theme}, front = ${words.front}, glossary = ${JSON.stringify(words.glossary)}, credits = ${words.credits},
      revision = revision + 1
    where id = ${id} and revision = ${revision} and published_at is null`)
  return touched === 1
}

export async function deleteDraft(tx: Db, id: string): Promise<void> {
  await tx.run(sql`
    delete from results.bulletin_editions
    where id = ${id} and published_at is null`)
}

export function readEdition(db: Db, id: string): Promise<Edition | undefined> {
  return db.row<Edition>(sql`select ${columns} from results.bulletin_editions e where e.id = ${id}`)
}

/** Same, and nobody else publishes it or writes in it until the end of the transaction. */
export function lockEdition(tx: Db, id: string): Promise<Edition | undefined> {
  return tx.row<Edition>(
    sql`select ${columns} from results.bulletin_editions e where e.id = ${id} for update`,
  )
}

/** A published edition, by its number. */
export function findPublished(db: Db, number: number, version: number): Promise<Edition | undefined> {
  return db.row<Edition>(sql`
    select ${columns}
    from results.bulletin_editions e
    where e.number = ${number} and e.version = ${version} and e.published_at is not null`)
}

/** Every printing of a number, the first one first. */
export function printingsOf(db: Db, number: number): Promise<Edition[]> {
  return db.rows<Edition>(sql`
    select ${columns}
    from results.bulletin_editions e
    where e.number = ${number} and e.published_at is not null
    order by e.version`)
}

export type ListedEdition = Pick<
  Edition,
  'id' | 'number' | 'version' | 'dated' | 'period' | 'towns' | 'theme' | 'publishedAt'
>

const listed = sql`
  e.id, e.number, e.version, e.dated, e.period, e.towns, e.theme, e.published_at as "publishedAt"`

/** The published editions, the latest first. */
export function publishedEditions(
  db: Db,
  { limit, after }: { limit: number; after?: ListedEdition | undefined },
): Promise<ListedEdition[]> {
  const past = after
    ? sql`and (e.dated, e.number, e.version) < (${after.dated}::date, ${after.number}::int, ${after.version}::int)`
    : sql``
  return db.rows<ListedEdition>(sql`
    select ${listed}
    from results.bulletin_editions e
    where e.published_at is not null ${past}
    order by e.dated desc, e.number desc, e.version desc
    limit ${limit}`)
}

/** The editions that are being written, the latest first. */
export function drafts(db: Db): Promise<ListedEdition[]> {
  return db.rows<ListedEdition>(sql`
    select ${listed}
    from results.bulletin_editions e
    where e.published_at is null
    order by e.written_at desc
    limit 100`)
}

/** @throws the constraint `bulletin_editions_number_taken` when another edition has this number. */
export async function markPublished(
  tx: Db,
  id: string,
  what: { version: number; frozen: Frozen; by: string | null; at: Date },
): Promise<void> {
  await tx.run(sql`
    update results.bulletin_editions
    set version = ${what.version}, frozen = ${JSON.stringify(what.frozen)}, published_at = ${what.at}, published_by = ${what.by}
    where id = ${id}`)
}

/** The version that a new printing of this number takes. */
export async function nextVersion(tx: Db, number: number): Promise<number> {
  const row = await tx.row<{ version: number }>(sql`
    select coalesce(max(version) + 1, 0) as version
    from results.bulletin_editions
    where number = ${number} and published_at is not null`)
  return row?.version ?? 0
}
