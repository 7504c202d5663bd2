import { type Group, groupForImport, type GroupId } from '#actions'
import { worksAs, type Actor } from '#people'
import type { Tx } from '#platform/db'
import {
  eachOf,
  type Given,
  type ImportContext,
  type Importer,
  type Outcome,
  refuseUnreadBirthDates,
} from '#platform/imports'
import { parisDay } from '#platform/time'
import { traineesOf, rememberTrainees } from '#training'
import { newId } from '#platform/id'
import { readSstLine, sstColumns, type SstLine } from './import-line.ts'
import { insertSession, readSession, sessionsOf, type SstSession } from './store.ts'
import { placesOf } from './place-store.ts'
import { halfDaysOn, sizeRefusal, sstRuleOn } from './sst.ts'
import { answerFor, importPlace } from './import-place.ts'

/** First-aid sessions with who was there, results and certificate numbers, one line per person. */
export const sstImporter: Importer<Actor> = {
  kind: 'sst',
  title: 'Sessions SST',
  verb: 'Importer des sessions SST',
  hint: 'Une ligne par personne : sa session, ses demi-journées, son résultat, son numéro de certificat.',
  columns: sstColumns,
  accept: '.csv,.xlsx,.ods,.xls',
  scope: 'group',
  may: (by) => worksAs(by, 'training lead', 'trainer'),
  run: importSst,
}

async function importSst(tx: Tx, given: Given, context: ImportContext<Actor>): Promise<Outcome[]> {
  const group = await groupForImport(tx, context, ['training lead', 'trainer'])
  refuseUnreadBirthDates(given, parisDay(context.now))
  const find = rememberTrainees(tx, await traineesOf(tx, group.id))
  const answers: Outcome[] = []
  const lines: SstLine[] = []
  for (const line of eachOf(given.lines, context)) {
    const read = await readSstLine(line, find)
    if (read.ok) lines.push(read.line)
    else answers.push(read.answer)
  }
  for (const code of new Set(lines.map((line) => line.code)))
    answers.push(
      ...(await importSession(
        tx,
        group,
        lines.filter((line) => line.code === code),
        context,
      )),
    )
  return answers
}

async function importSession(
  tx: Tx,
  group: Group,
  lines: SstLine[],
  context: ImportContext<Actor>,
): Promise<Outcome[]> {
  const [first] = lines
  if (!first) return []
  const refuseAll = (why: string) => lines.map((line) => answerFor(line, 'refused', why))
  const known = (await sessionsOf(tx, group.id)).find((one) => one.code === first.code)
  const { startsOn, endsOn } = known ?? first
  if (lines.some((line) => line.startsOn !== startsOn || line.endsOn !== endsOn))
    return refuseAll(`La session ${first.code} a deux dates : corrigez le fichier.`)
  const before = known ? await placesOf(tx, [known.id]) : []
  const people = new Set([...before, ...lines].map((one) => one.personId))
  const rule = sstRuleOn(startsOn)
  if (sizeRefusal(rule, people.size))
    return refuseAll(
      `Une session SST compte de ${rule.fewest} à ${rule.most} personnes : la session ${first.code} en compterait ${people.size}.`,
    )
  const session = known ?? (await openSession(tx, group.id, first, context))
  await readSession(tx, session.id, { locked: true })
  const answers: Outcome[] = []
  for (const line of lines) {
    const place = (await placesOf(tx, [session.id])).find((one) => one.personId === line.personId)
    answers.push(await importPlace(tx, session, line, place, context))
  }
  return answers
}

async function openSession(
  tx: Tx,
  groupId: GroupId,
  { code, startsOn, endsOn, trainerName }: SstLine,
  { by, now }: ImportContext<Actor>,
): Promise<SstSession> {
  const session = { id: newId(), groupId, kind: 'initial' as const, code, startsOn, endsOn, trainerName }
  await insertSession(
    tx,
    session,
    halfDaysOn(sstRuleOn(startsOn), 'initial', [startsOn, endsOn]),
    by.personId,
    now,
  )
  return session
}
