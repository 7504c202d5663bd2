import type { Database, Db } from './db.ts'
import { sql } from './sql.ts'

/** So many answers are kept at most: those asked for last. */
const MOST = 16

type Kept = { snapshot: string; answer: Promise<unknown> }
const answers = new WeakMap<Database, Map<string, Kept>>()

/**
 * The answer of the last time, as long as no transaction has written anything since: the same rows would give it again. Who asks meanwhile waits for
 * the same one. `question` names all that it depends on but the rows: the day, the reader. Inside of a transaction, which may have written what
 * nobody sees yet, it is worked out each time. What it gives is given to several: nobody changes it.
 */
export async function whileUnchanged<Answer>(
  db: Db,
  question: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (!isDatabase(db)) return work()
  const kept = answers.get(db) ?? new Map<string, Kept>()
  answers.set(db, kept)
  const snapshot = await snapshotOf(db)
  const known = kept.get(question)
  if (known?.snapshot === snapshot) return known.answer as Promise<Answer>
  const answer = work()
  const own: Kept = { snapshot, answer }
  kept.delete(question)
  kept.set(question, own)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST))) kept.delete(oldest)
  // what was written while it was made may stand in it by half
  const isWhole = await answer.then(
    async () => (await snapshotOf(db)) === snapshot,
    () => false,
  )
  if (!isWhole && kept.get(question) === own) kept.delete(question)
  return answer
}

const isDatabase = (db: Db): db is Database => 'pool' in db

/** The transactions whose rows a reader sees now: another text as soon as one more has ended. */
async function snapshotOf(db: Database): Promise<string> {
  const row = await db.row<{ snapshot: string }>(sql`select pg_current_snapshot()::text as snapshot`)
  return row?.snapshot ?? ''
}
