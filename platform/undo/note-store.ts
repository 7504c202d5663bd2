import { sql, type Db, type Tx } from '#platform/db'
import { DAY_MS } from '#platform/time'

type Note = {
  relation: string
  key: unknown
  what: 'inserted' | 'updated' | 'deleted'
  print: string | null
  before: unknown
}

/** What is announced is written with the commit: after all the rest, and never before it. */
const AT_THE_END = 'facts.facts'

/**
 * Notes all that this transaction wrote until now, in any table: call it last. `outside` is asked what rows were before, which it alone
 * still sees. Gives how many rows were noted.
 */
export async function noteWritten(tx: Tx, outside: Db, workId: string, at: Date): Promise<number> {
  const written = await tx.rows<{ relation: string; key: unknown; print: string }>(sql`
    select relation, key, print
    from undo.written()
    where relation <> ${AT_THE_END}`)
  const notes: Note[] = []
  for (const [relation, rows] of Map.groupBy(written, (one) => one.relation)) {
    const before = await rowsOf(outside, relation, rows)
    for (const { key, print } of rows) {
      const was = before.get(JSON.stringify(key))
      notes.push({ relation, key, what: was ? 'updated' : 'inserted', print, before: was ?? null })
    }
  }
  notes.push(...(await deleted(tx, outside)))
  await tx.run(sql`
    insert into undo.changes (work_id, relation, key, what, print, before, noted_at)
    select ${workId}::uuid, relation, key, what, print, before, ${at}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as n (relation text, key jsonb, what text, print text, before jsonb)`)
  await tx.atEnd(sql`
    insert into undo.changes (work_id, relation, key, what, print, noted_at)
    select ${workId}::uuid, w.relation, w.key, 'inserted', w.print, ${at}::timestamptz
    from undo.written(${AT_THE_END}) w`)
  return notes.length
}

/** What is seen outside and is no more within. */
async function deleted(tx: Tx, outside: Db): Promise<Note[]> {
  const writer = await tx.row<{ id: string; relations: string[] }>(sql`
    select pg_current_xact_id()::text as id, coalesce(array_agg(t.relation), '{}') as relations
    from undo.touched(true) t`)
  if (!writer || writer.relations.length === 0) return []
  const held = await outside.rows<{ relation: string; key: unknown; content: unknown }>(sql`
    select relation, key, content
    from undo.held(${writer.id}::bigint, ${writer.relations})`)
  const gone: Note[] = []
  for (const [relation, rows] of Map.groupBy(held, (one) => one.relation)) {
    const standing = await rowsOf(tx, relation, rows)
    for (const { key, content } of rows)
      if (!standing.has(JSON.stringify(key)))
        gone.push({ relation, key, what: 'deleted', print: null, before: content })
  }
  return gone
}

async function rowsOf(
  db: Db,
  relation: string,
  rows: readonly { key: unknown }[],
): Promise<Map<string, unknown>> {
  const found = await db.rows<{ key: unknown; content: unknown }>(sql`
    select key, content
    from undo.rows_of(${relation}, ${JSON.stringify(rows.map(({ key }) => key))}::jsonb)`)
  return new Map(found.map(({ key, content }) => [JSON.stringify(key), content]))
}

/** For how many days a work may be taken back. */
export const UNDO_DAYS = 7

/** Forgets what was noted longer ago: it can no more be taken back. */
export async function sweepNotes(tx: Tx, now: Date): Promise<number> {
  return tx.run(sql`
    delete from undo.changes
    where noted_at < ${new Date(now.getTime() - UNDO_DAYS * DAY_MS)}`)
}
