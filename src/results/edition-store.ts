import { sql, type Db, type Tx } from '#platform/db'
import type { Draft, Edition, EditionText, Frozen, Published } from './edition.ts'
import type { EditionId } from './ids.ts'

type Row = EditionText & {
  id: EditionId
  version: number
  revision: number
  corrects_id: EditionId | null
  correction_why: string | null
  published_at: Date | null
  frozen: Frozen | null
}

const columns = sql`
  e.id, e.number, e.version, e.dated, e.period, e.place, e.towns, e.theme, e.front, e.glossary, e.credits,
  e.corrects_id, e.correction_why, e.revision, e.published_at, e.frozen`

const asEdition = (row: Row): Edition => (row.published_at === null ? asDraft(row) : asPublished(row))

function asDraft(row: Row): Draft {
  if (row.version !== 0 || row.published_at || row.frozen)
    throw new Error(`The draft ${row.id} is printed already`)
  return { ...written(row), state: 'draft', version: 0 }
}

function asPublished(row: Row): Published {
  const { version, published_at: publishedAt, frozen } = row
  if (!publishedAt || !frozen) throw new Error(`The edition ${row.id} is printed without what was printed`)
  return { ...written(row), state: 'published', version, publishedAt, frozen }
}

function written({ corrects_id: id, correction_why: why, ...row }: Row) {
  if ((id === null) !== (why === null)) throw new Error(`The edition ${row.id} corrects without saying why`)
  const { number, dated, period, place, towns, theme, front, glossary, credits, revision } = row
  const text: EditionText = { number, dated, period, place, towns, theme, front, glossary, credits }
  return { ...text, id: row.id, revision, corrects: id !== null && why !== null ? { id, why } : null }
}

export async function readEdition(db: Db, id: EditionId): Promise<Edition | undefined> {
  const row = await db.row<Row>(sql`select ${columns} from results.bulletin_editions e where e.id = ${id}`)
  return row && asEdition(row)
}

/** Same, and nobody else publishes it or writes in it until the end of the transaction. */
export async function lockEdition(tx: Tx, id: EditionId): Promise<Edition | undefined> {
  const row = await tx.row<Row>(
    sql`select ${columns} from results.bulletin_editions e where e.id = ${id} for update`,
  )
  return row && asEdition(row)
}

/** A published edition, by its number. */
export async function findPublished(db: Db, number: number, version: number): Promise<Published | undefined> {
  const row = await db.row<Row>(sql`
    select ${columns}
    from results.bulletin_editions e
    where e.number = ${number} and e.version = ${version} and e.published_at is not null`)
  return row && asPublished(row)
}

/** Every printing of a number, the first one first. */
export async function printingsOf(db: Db, number: number): Promise<Published[]> {
  const rows = await db.rows<Row>(sql`
    select ${columns}
    from results.bulletin_editions e
    where e.number = ${number} and e.published_at is not null
    order by e.version`)
  return rows.map(asPublished)
}
