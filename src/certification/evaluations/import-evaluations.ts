import { type Group, findGroupOfImport } from '#actions'
import { worksAs, type Actor } from '#people'
import type { Tx } from '#platform/db'
import {
  eachOf,
  type Given,
  type ImportContext,
  type Importer,
  type Outcome,
  FileRefused,
  refuseUnreadBirthDates,
} from '#platform/imports'
import { traineesOf, rememberTrainees } from '#training'
import { parisDay } from '#platform/time'
import { newId } from '#platform/id'
import {
  decisionWords,
  evaluationsOf,
  frameworkOn,
  insertEvaluation,
  lockPersonEvaluations,
  standingOf,
  type Evaluation,
} from '../clea/door.ts'
import { cleaColumns, readCleaLine, type CleaLine } from './import-line.ts'
import { evaluatorReader } from './find-evaluator.ts'
import { askIfContradicted } from './ask-if-contradicted.ts'
import type { FrameworkId } from '../ids.ts'

/** The evaluating body's results, one line per person and domain. Two results the same day stay a question until it answers. */
export const cleaEvaluationsImporter: Importer<Actor> = {
  kind: 'clea-evaluations',
  title: 'Évaluations Cléa',
  verb: 'Importer des évaluations Cléa',
  hint: 'Le tableau de l’organisme évaluateur : une ligne par personne et par domaine.',
  columns: cleaColumns,
  accept: '.csv,.xlsx,.ods,.xls',
  scope: 'group',
  may: (by) => worksAs(by, 'training lead', 'evaluator'),
  answersAt: async () => ({ href: '/certification', title: 'Certification' }),
  run: importEvaluations,
}

type Read = { answer: Outcome; line: CleaLine | undefined }

async function importEvaluations(tx: Tx, given: Given, context: ImportContext<Actor>): Promise<Outcome[]> {
  const group = await findGroupOfImport(tx, context, { relations: ['training lead', 'evaluator'] })
  const today = parisDay(context.now)
  refuseUnreadBirthDates(given, today)
  const framework = await frameworkOn(tx, group.startsOn)
  if (!framework) throw new FileRefused('Aucun référentiel Cléa n’est chargé sur ce territoire.')
  const trainees = await traineesOf(tx, group.id)
  const ids = trainees.map((trainee) => trainee.personId)
  for (const id of ids.toSorted()) await lockPersonEvaluations(tx, id)
  const reading = {
    group,
    framework,
    today,
    find: rememberTrainees(tx, trainees, { today }),
    evaluator: await evaluatorReader(tx, group, today),
  }
  const known = await evaluationsOf(tx, ids)
  const reads: Read[] = []
  for (const line of eachOf(given.lines, context)) {
    const read = await readCleaLine(line, reading)
    const answer = read.ok ? await keep(tx, read.line, known, group, framework.id, context) : read.answer
    reads.push({ answer, line: read.ok ? read.line : undefined })
  }
  const answers: Outcome[] = []
  for (const read of reads) answers.push(await doubt(tx, read, known, group, context.now))
  return answers
}

/** Writes the line unless it is there already; what was replaced by an answer is there too, and is not asked again. */
async function keep(
  tx: Tx,
  line: CleaLine,
  known: Evaluation[],
  group: Group,
  frameworkId: FrameworkId,
  context: ImportContext<Actor>,
): Promise<Outcome> {
  const { number, label, ...said } = line
  if (known.some((one) => sameLine(one, said))) return { line: number, label, what: 'unchanged' }
  const written = { id: newId(), ...said, origin: 'imported' as const, why: null }
  const place = { groupId: group.id, frameworkId, writtenBy: context.by.personId }
  await insertEvaluation(tx, { ...written, ...place }, context.now)
  known.push({ ...written, replaced: false })
  return { line: number, label, what: 'created' }
}

const sameLine = (one: Evaluation, said: Omit<CleaLine, 'number' | 'label'>) =>
  one.personId === said.personId &&
  one.domain === said.domain &&
  one.evaluatedOn === said.evaluatedOn &&
  one.decision === said.decision &&
  one.evaluatorName === said.evaluatorName

/** A line of a day that says two things is kept, and asked about: whichever came first decides nothing. */
async function doubt(tx: Tx, read: Read, known: Evaluation[], group: Group, at: Date): Promise<Outcome> {
  const { answer, line } = read
  if (!line || line.evaluatedOn === null) return answer
  const { personId, domain, evaluatedOn } = line
  const lines = known.filter((one) => one.personId === personId)
  const { state, on } = standingOf(domain, lines)
  if (state !== 'contradicted' || on !== evaluatedOn) return answer
  await askIfContradicted(tx, group.id, personId, domain, lines, at)
  const results = lines
    .filter((one) => one.domain === domain && one.evaluatedOn === evaluatedOn && !one.replaced)
    .map((one) => `${decisionWords[one.decision]} (${one.evaluatorName})`)
  const why = `Deux résultats le même jour pour le domaine ${domain} : ${results.join(', ')}. Les deux sont gardés et rien n’est décidé : l’organisme évaluateur doit dire lequel est juste.`
  return { ...answer, what: 'to check', why }
}
