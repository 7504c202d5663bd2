import { type Group, findGroupOfImport, type GroupId } from '#actions'
import { worksAs, type Actor } from '#people'
import type { Db, Tx } from '#platform/db'
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
import { placesOf, type SstPlace } from './place-store.ts'
import { halfDaysOn, sizeRefusal, sstRuleOn } from './sst.ts'
import { answerFor, importPlace, whyRefused } from './import-place.ts'

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
  const group = await findGroupOfImport(tx, context, { relations: ['training lead', 'trainer'] })
  const today = parisDay(context.now)
  refuseUnreadBirthDates(given, today)
  const find = rememberTrainees(tx, await traineesOf(tx, group.id), { today })
  const answers: Outcome[] = []
  const lines: SstLine[] = []
  for (const line of eachOf(given.lines, context)) {
    const read = await readSstLine(line, { find, today })
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
  const refuse = (refused: readonly SstLine[], why: string) =>
    refused.map((line) => answerFor(line, 'refused', why))
  const known = (await sessionsOf(tx, group.id)).find((one) => one.code === first.code)
  const { startsOn, endsOn } = known ?? first
  if (lines.some((line) => line.startsOn !== startsOn || line.endsOn !== endsOn))
    return refuse(lines, `La session ${first.code} a deux dates : corrigez le fichier.`)
  if (known) await readSession(tx, known.id, { locked: true })
  const before = known ? await placesOf(tx, [known.id]) : []
  const { kept, answers } = await judged(tx, lines, before)
  if (kept.length === 0) return answers
  const people = new Set([...before, ...kept].map((one) => one.personId))
  const rule = sstRuleOn(startsOn)
  if (sizeRefusal(rule, people.size))
    return [
      ...answers,
      ...refuse(
        kept,
        `Une session SST compte de ${rule.fewest} à ${rule.most} personnes : la session ${first.code} en compterait ${people.size}.`,
      ),
    ]
  const session = known ?? (await openSession(tx, group.id, first, context))
  for (const line of kept) {
    const place = (await placesOf(tx, [session.id])).find((one) => one.personId === line.personId)
    answers.push(await importPlace(tx, session, line, place, context))
  }
  return answers
}

/** The lines of a session that are kept, and why others are not: who is refused does not count among its people. */
async function judged(
  db: Db,
  lines: readonly SstLine[],
  before: readonly SstPlace[],
): Promise<{ kept: SstLine[]; answers: Outcome[] }> {
  const kept: SstLine[] = []
  const answers: Outcome[] = []
  for (const line of lines) {
    const place = before.find((one) => one.personId === line.personId)
    const why = await whyRefused(db, line, place, kept)
    if (why) answers.push(answerFor(line, 'refused', why))
    else kept.push(line)
  }
  return { kept, answers }
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
