import type { Action } from '#actions'
import type { Tx } from '#platform/db'
import { eachOf, firstLines, type Outcome } from '#platform/imports'
import { adviserFor } from '../cddis/door.ts'
import { readCddiLine, type CddiLine } from './cddi-line.ts'
import { readPath } from '../path-store.ts'
import { postsOf } from '../post-store.ts'
import type { CddiCells, Read } from '../posts/door.ts'
import { surroundPath } from '../around/door.ts'
import { type CddiContext, type ImportedCddi, importOne } from './import-cddi.ts'
import { askFlags } from './check-flags.ts'

/** The contracts of a list, in the order of their days so that each joins the path of its person. */
export async function importCddis(
  tx: Tx,
  action: Action,
  lines: readonly Read<CddiCells>[],
  context: CddiContext,
): Promise<Outcome[]> {
  const posts = await postsOf(tx, action.id)
  const ground = {
    tx,
    action,
    context,
    adviserId: await adviserFor(tx, context.by, action.leadId, context.now),
  }
  const done: ImportedCddi[] = []
  const read = lines.map((line) => readCddiLine(line, posts, context.now))
  done.push(...read.flatMap((one) => (one.ok ? [] : [{ answer: one.answer, note: '' }])))
  const kept: CddiLine[] = []
  const first = firstLines<CddiLine>()
  for (const one of read) {
    const before = one.ok ? first(one.line.number, one.line) : undefined
    if (one.ok && before) done.push({ answer: twinOf(one.line, before), note: '' })
    else if (one.ok) kept.push(one.line)
  }
  context.passed?.(done.length)
  const ordered = kept.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1))
  for (const line of eachOf(ordered, context)) done.push(await importOne(ground, line))
  // a list that says nothing new opens no file again
  const written = done.filter(({ answer }) => answer.what !== 'unchanged')
  for (const id of new Set(written.flatMap(({ cddi }) => cddi?.pathId ?? []))) {
    const path = await readPath(tx, id)
    if (path) await surroundPath(tx, path, action.leadId, context.now)
  }
  return askFlags(tx, done)
}

/** A line whose number stands on another line before: nothing is taken of it. */
function twinOf(twin: CddiLine, before: CddiLine): Outcome {
  const { sheet, line, label, number } = twin
  const same = JSON.stringify(twin) === JSON.stringify({ ...before, sheet, line, label })
  return same
    ? {
        sheet,
        line,
        label,
        what: 'unchanged',
        why: `Même contrat que ligne ${before.line}, écrit deux fois.`,
      }
    : {
        sheet,
        line,
        label,
        what: 'refused',
        why: `Le contrat ${number} est déjà ligne ${before.line} : rien n’est pris de cette ligne.`,
      }
}
