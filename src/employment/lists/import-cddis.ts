import { randomUUID } from 'node:crypto'
import type { Action } from '#actions'
import { findKnown, idsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { firstLines, type ImportContext, type Outcome } from '#platform/imports'
import { writeShortDate } from '#platform/time'
import { openFlags, adviserFor, openPath } from '../cddis/door.ts'
import { cddisOf, findCddi, flagAnswersOf, insertCddi, updateCddi } from '../cddi-store.ts'
import type { Cddi } from '../cddi.ts'
import { readCddiLine, type CddiLine } from './cddi-line.ts'
import { insertCorrection } from '../exit-store.ts'
import { namePerson } from './name-person.ts'
import { readPath, settleEntry, touchPath } from '../path-store.ts'
import { postsOf } from '../post-store.ts'
import type { CddiCells, Read } from '../posts/door.ts'
import { surroundPath } from '../surround-path.ts'
import { flagWords } from '../words.ts'
import { whatChanged, writeWeek } from '../what-changed.ts'

type Context = ImportContext<Actor>
type Done = { answer: Outcome; cddi?: Cddi; note: string }
type Ground = { tx: Db; action: Action; adviserId: string | null; context: Context }

/** The contracts of a list, in the order of their days so that each joins the path of its person. */
export async function importCddis(
  tx: Db,
  action: Action,
  lines: readonly Read<CddiCells>[],
  context: Context,
): Promise<Outcome[]> {
  const posts = await postsOf(tx, action.id)
  const ground = {
    tx,
    action,
    context,
    adviserId: await adviserFor(tx, context.by, action.leadId, context.now),
  }
  const done: Done[] = []
  const read = lines.map((line) => readCddiLine(line, posts, context.now))
  done.push(...read.flatMap((one) => (one.ok ? [] : [{ answer: one.answer, note: '' }])))
  const kept: CddiLine[] = []
  const first = firstLines<CddiLine>()
  for (const one of read) {
    const before = one.ok ? first(one.line.number, one.line) : undefined
    if (one.ok && before) done.push({ answer: twinOf(one.line, before), note: '' })
    else if (one.ok) kept.push(one.line)
  }
  for (const line of kept.toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1)))
    done.push(await importOne(ground, line))
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
  const { line, label, number } = twin
  const same = JSON.stringify(twin) === JSON.stringify({ ...before, line, label })
  return same
    ? { line, label, what: 'unchanged', why: `Même contrat que ligne ${before.line}, écrit deux fois.` }
    : {
        line,
        label,
        what: 'refused',
        why: `Le contrat ${number} est déjà ligne ${before.line} : rien n’est pris de cette ligne.`,
      }
}

async function importOne(ground: Ground, line: CddiLine): Promise<Done> {
  const { tx, action, context, adviserId } = ground
  const { by, now } = context
  const became = (what: Outcome['what'], why: string | null, cddi?: Cddi): Done => ({
    answer: { line: line.line, label: line.label, what, ...(why ? { why } : {}) },
    ...(cddi ? { cddi } : {}),
    note: line.note,
  })
  const before = line.number ? await findCddi(tx, action.id, line.number) : undefined
  if (before) return again(ground, line, before)
  const named = await namePerson(tx, line.who, by.personId, now)
  if (!named.ok) return became('refused', named.why)
  const wanted = { actionId: action.id, personId: named.personId, fromDay: line.fromDay, adviserId }
  const path = await openPath(tx, wanted, now)
  const twin = line.number
    ? undefined
    : (await cddisOf(tx, [path.id])).find((one) => one.fromDay === line.fromDay && one.postId === line.postId)
  if (twin) return again(ground, line, twin)
  const { number, kind, postId, fromDay, toDay, weeklyMinutes } = line
  const terms = { number, kind, postId, fromDay, toDay, weeklyMinutes }
  const cddi = { ...terms, id: randomUUID(), pathId: path.id, revision: 1 }
  await insertCddi(tx, { ...cddi, actionId: action.id }, by.personId, now)
  return named.asked ? became('to check', named.asked, cddi) : became('created', line.remark, cddi)
}

/** A contract that is known: a list completes or corrects another list, never what somebody corrected here. */
async function again({ tx, context }: Ground, line: CddiLine, before: Cddi): Promise<Done> {
  const { by, now } = context
  const became = (what: Outcome['what'], why?: string, cddi?: Cddi): Done => ({
    answer: { line: line.line, label: line.label, what, ...(why ? { why } : {}) },
    ...(cddi ? { cddi } : {}),
    note: line.note,
  })
  const path = await readPath(tx, before.pathId)
  const known = (await findKnown(tx, line.who)).map(({ person }) => person.id)
  const ids = path ? await idsOf(tx, path.personId) : []
  if (!path || !known.some((id) => ids.includes(id)))
    return became('refused', 'Ce numéro est déjà celui du contrat d’une autre personne.')
  const after = {
    ...before,
    postId: line.postId,
    fromDay: line.fromDay,
    toDay: line.toDay,
    weeklyMinutes: line.weeklyMinutes,
  }
  const changes = whatChanged(before, after)
  if (changes.length === 0) return became('unchanged', undefined, before)
  if (before.revision > 1)
    return became(
      'refused',
      'Ce contrat a été corrigé ici, et la liste dit autre chose. Corrigez-le à l’écran s’il le faut.',
    )
  await updateCddi(tx, after, by.personId, now)
  const what = `${line.number ?? 'Contrat'} : ${changes.join(' ; ')}`
  await insertCorrection(tx, { pathId: path.id, what, why: 'Liste importée', by: by.personId }, now)
  await touchPath(tx, path.id, now)
  await settleEntry(tx, path.id)
  return became('updated', `${changes.join(' ; ')}.`, { ...after, revision: before.revision + 1 })
}

/** Once all the contracts are known, those that the law does not see that way are asked about. */
async function askFlags(tx: Db, done: Done[]): Promise<Outcome[]> {
  const pathIds = [...new Set(done.flatMap(({ cddi }) => cddi?.pathId ?? []))]
  const paths = Map.groupBy(await cddisOf(tx, pathIds), (one) => one.pathId)
  const answers = await flagAnswersOf(tx, pathIds)
  return done.map(({ answer, cddi, note }) => {
    const open = cddi ? openFlags(cddi, paths.get(cddi.pathId) ?? [cddi], answers) : []
    if (!cddi || open.length === 0) return answer
    const days = `du ${writeShortDate(cddi.fromDay)} au ${writeShortDate(cddi.toDay)}, ${writeWeek(cddi.weeklyMinutes)}`
    const said = note ? ` La liste dit : « ${note} ».` : ''
    const why = `${open.map((flag) => flagWords[flag]).join('. ')} (${days}).${said} Le contrat est gardé : dites pourquoi, ou corrigez-le.`
    return { ...answer, what: 'to check', why }
  })
}
