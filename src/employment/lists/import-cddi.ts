import type { Action } from '#actions'
import { findKnown, idsOf, type Actor, type PersonId } from '#people'
import type { Tx } from '#platform/db'
import { outcomeFor, type ImportContext, type Outcome } from '#platform/imports'
import { newId } from '#platform/id'
import { openPath } from '../cddis/door.ts'
import { cddisOf, findCddi, insertCddi, updateCddi } from '../cddi-store.ts'
import type { Cddi } from '../cddi.ts'
import type { CddiLine } from './cddi-line.ts'
import { insertCorrection } from '../exit-store.ts'
import { namePerson } from './name-person.ts'
import { readPath, settleEntry, touchPath } from '../path-store.ts'
import { changesInCddi, changesSentence } from '../correction.ts'

export type CddiContext = ImportContext<Actor>

export type ImportedCddi = { answer: Outcome; cddi?: Cddi; note: string }

type Ground = { tx: Tx; action: Action; adviserId: PersonId | null; context: CddiContext }

export async function importOne(ground: Ground, line: CddiLine): Promise<ImportedCddi> {
  const { tx, action, context, adviserId } = ground
  const { by, now } = context
  const became = (what: Outcome['what'], why: string | null, cddi?: Cddi): ImportedCddi => ({
    answer: outcomeFor(line.line, line.label, line.sheet)(what, why),
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
    : (await cddisOf(tx, [path.id])).find(
        (cddi) => cddi.fromDay === line.fromDay && cddi.postId === line.postId,
      )
  if (twin) return again(ground, line, twin)
  const { number, kind, postId, fromDay, toDay, weeklyMinutes } = line
  const terms = { number, kind, postId, fromDay, toDay, weeklyMinutes }
  const cddi = { ...terms, id: newId(), pathId: path.id, revision: 1 }
  await insertCddi(tx, { ...cddi, actionId: action.id }, by.personId, now)
  return named.asked ? became('to check', named.asked, cddi) : became('created', line.remark, cddi)
}

/** A contract that is known: a list completes or corrects another list, never what somebody corrected here. */
async function again({ tx, context }: Ground, line: CddiLine, before: Cddi): Promise<ImportedCddi> {
  const { by, now } = context
  const became = (what: Outcome['what'], why?: string, cddi?: Cddi): ImportedCddi => ({
    answer: outcomeFor(line.line, line.label, line.sheet)(what, why),
    ...(cddi ? { cddi } : {}),
    note: line.note,
  })
  const path = await readPath(tx, before.pathId)
  // another family name may be hers: a contract is not given to her for that alone
  const known = (await findKnown(tx, line.who))
    .filter(({ resemblance }) => resemblance.kind === 'exact' || resemblance.why !== 'another family name')
    .map(({ person }) => person.id)
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
  const changes = changesInCddi(before, after)
  if (changes.length === 0) return became('unchanged', undefined, before)
  if (before.revision > 1)
    return became(
      'refused',
      'Ce contrat a été corrigé ici, et la liste dit autre chose. Corrigez-le à l’écran s’il le faut.',
    )
  await updateCddi(tx, after, by.personId, now)
  const what = { cddi: line.number, changes }
  await insertCorrection(tx, { pathId: path.id, what, why: { code: 'list imported' }, by: by.personId }, now)
  await touchPath(tx, path.id, now)
  await settleEntry(tx, path.id)
  return became('updated', `${changesSentence(changes)}.`, { ...after, revision: before.revision + 1 })
}
