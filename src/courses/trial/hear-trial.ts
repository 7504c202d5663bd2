import type { Db } from '#platform/db'
import { isPlain } from '#platform/json'
import type { Bundle, KeptBundle, Refused } from '#records'
import type { LaunchId } from '../ids.ts'
import { isOpen } from '../session.ts'
import { judgeAll, refuseAu, withIds } from '../statements/door.ts'
import { readPackage } from '../package-store.ts'
import { readAu } from '../structure-store.ts'
import { holdTrial, insertWord, wordsOf } from './store.ts'
import { knownIn } from './trial.ts'

// More than that in one trial is a content gone mad.
const MOST_WORDS = 2_000

/** Judges what a part says in a trial as it would be from a trainee, and keeps it for the page of the trial: nowhere else. */
export async function hearTrial(
  db: Db,
  id: LaunchId,
  sent: Bundle,
  now: Date,
): Promise<KeptBundle | Refused> {
  return db.transaction(async (tx) => {
    const trial = await holdTrial(tx, id)
    const course = trial && (await readPackage(tx, trial.packageId))
    const au = trial && (await readAu(tx, trial.packageId, trial.auId))
    if (!course || !au) return refuseAu('the session is over')
    const words = await wordsOf(tx, id)
    const known = knownIn(trial, { au, kind: course.kind, words, now })
    if (!isOpen(known.session, now) || words.length > MOST_WORDS) return refuseAu('the session is over')
    const bundle = withIds(sent, course.kind)
    const there = new Set(words.map(({ statement }) => String(statement?.['id']).toLowerCase()))
    const judged = judgeAll(known, bundle.sent, there)
    if (!judged.ok) return judged
    const statements = new Map(
      bundle.sent.map(({ statement }) => [String(statement['id']).toLowerCase(), statement]),
    )
    for (const one of judged.all) {
      const statement = statements.get(one.id)
      if (statement) await insertWord(tx, id, { at: now, statement, judged: one })
    }
    return { ok: true, ids: [...statements.keys()] }
  })
}

/** Keeps why something was refused, for the same page. */
export async function tellRefusal(
  db: Db,
  id: LaunchId,
  refused: Refused,
  request: string,
  now: Date,
): Promise<void> {
  const where = [request, refused.at].filter(Boolean).join(', ').replaceAll('\0', '').slice(0, 300)
  const statement = 'said' in refused && isPlain(refused.said) ? refused.said : null
  await db.transaction(async (tx) => {
    if (!(await holdTrial(tx, id))) return
    const words = await wordsOf(tx, id)
    if (words.length <= MOST_WORDS)
      await insertWord(tx, id, { at: now, statement, refused: { rule: refused.refusal, where } })
  })
}
