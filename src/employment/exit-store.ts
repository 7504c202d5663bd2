import { sql, type Db, type Tx } from '#platform/db'
import type { Day } from '#platform/time'
import type { PersonId } from '#people'
import {
  categoryOf,
  motiveOf,
  type Category,
  type Exit,
  type FollowUp,
  type Motive,
  type Unsettled,
  type Verdict,
} from './exit.ts'
import type { Correction, CorrectionReason, WhatChanged } from './correction.ts'
import type { PathId } from './ids.ts'

/** An exit as its row holds it. */
export type ExitRow = FollowUp & {
  pathId: PathId
  leftOn: Day
  category: Category | null
  motive: Motive | null
  toSettle: Unsettled | null
}

export const exitColumns = sql`e.path_id as "pathId", e.left_on as "leftOn", e.category, e.motive, e.to_settle as "toSettle", e.proof, e.situation`

/** @throws when a row says neither how the exit is counted nor why it waits. */
export const asExit = <Row extends ExitRow>({ category, motive, toSettle, ...row }: Row) => ({
  ...row,
  ...verdictIn({ category, motive, toSettle }, row.pathId),
})

function verdictIn(
  { category, motive, toSettle }: Pick<ExitRow, 'category' | 'motive' | 'toSettle'>,
  pathId: PathId,
): Verdict {
  if (category && !toSettle) return { category, motive }
  if (toSettle && !category) return { toSettle }
  throw new Error(`The exit of ${pathId} is neither counted nor waiting`)
}

/** Writes how a path ended, in place of what was said before. */
export async function saveExit(tx: Tx, exit: Exit, by: PersonId | null, at: Date): Promise<void> {
  await tx.run(sql`
    insert into employment.exits (path_id, left_on, category, motive, to_settle, proof, situation, written_at, written_by)
    values (
      ${exit.pathId}, ${exit.leftOn}, ${categoryOf(exit)}, ${motiveOf(exit)}, ${'toSettle' in exit ? exit.toSettle : null}, ${exit.proof}, ${exit.situation}, ${at}, ${by}
    )
    on conflict (path_id) do update
    set left_on = excluded.left_on, category = excluded.category, motive = excluded.motive, to_settle = excluded.to_settle,
      proof = excluded.proof, situation = excluded.situation, written_at = excluded.written_at, written_by = excluded.written_by`)
}

/** Writes what followed an exit: its proof, and what the person does six months later. */
export async function saveFollowUp(
  tx: Tx,
  { pathId, proof, situation }: FollowUp & { pathId: PathId },
): Promise<void> {
  await tx.run(sql`
    update employment.exits
    set proof = ${proof}, situation = ${situation}
    where path_id = ${pathId}`)
}

/** How a path ended; undefined while it goes on. */
export async function readExit(db: Db, pathId: PathId): Promise<Exit | undefined> {
  return (await exitsOf(db, [pathId]))[0]
}

/** How these paths ended, those that did. */
export async function exitsOf(db: Db, pathIds: readonly PathId[]): Promise<Exit[]> {
  const rows = await db.rows<ExitRow>(sql`
    select ${exitColumns}
    from employment.exits e
    where e.path_id = any(${pathIds}::uuid[])
    order by e.left_on desc, e.path_id`)
  return rows.map(asExit)
}

export async function insertCorrection(
  tx: Tx,
  { pathId, what, why, by }: { pathId: PathId; what: WhatChanged; why: CorrectionReason; by: PersonId },
  at: Date,
): Promise<void> {
  await tx.run(sql`
    insert into employment.corrections (path_id, what, why, why_code, corrected_at, corrected_by)
    values (
      ${pathId}, ${JSON.stringify(what)}, ${'words' in why ? why.words : null}, ${'code' in why ? why.code : null}, ${at}, ${by}
    )`)
}

/** What was corrected in these paths, the latest first. */
export async function correctionsOf(db: Db, pathIds: readonly PathId[]): Promise<Correction[]> {
  const rows = await db.rows<Omit<Correction, 'why'> & { words: string | null }>(sql`
    select n.path_id as "pathId", n.what, n.why as words, n.corrected_at as "correctedAt",
      who.given_name || ' ' || who.family_name as "correctedBy"
    from employment.corrections n
    join people.published_persons who on who.id = n.corrected_by
    where n.path_id = any(${pathIds}::uuid[])
    order by n.id desc`)
  return rows.map(({ words, ...row }) => ({
    ...row,
    why: words === null ? { code: 'list imported' } : { words },
  }))
}
