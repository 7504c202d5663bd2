import type { Action } from '#actions'
import type { Actor, PersonId } from '#people'
import type { Tx } from '#platform/db'
import {
  eachOf,
  outcomeFor,
  type ImportContext,
  type Importer,
  type Line,
  type Outcome,
} from '#platform/imports'
import { writeShortDate } from '#platform/time'
import { exitColumns, readExitLine, type ExitLine } from './exit-line.ts'
import { readExit, saveExit } from '../exit-store.ts'
import { actionForImport, mayImport } from './import-action.ts'
import { namePerson } from './name-person.ts'
import { adviserFor, openPath } from '../cddis/door.ts'
import { lockPaths, pathsOf, touchPath } from '../path-store.ts'
import type { Path } from '../path.ts'
import { surroundAction, surroundPath } from '../around/door.ts'
import { unsettledWords } from '../words.ts'
import { exitOf, mergeExit, isSame } from './merge-exit.ts'

/** The exits of an ACI, one line per path that ended. A line without a category is kept, and asked about. */
export const exitsImporter: Importer<Actor> = {
  kind: 'exits',
  title: 'Sorties de l’insertion',
  verb: 'Importer des sorties',
  hint: 'Une ligne par personne sortie : ses dates, le motif, la catégorie, le justificatif, la situation à 6 mois.',
  columns: exitColumns,
  accept: '.csv,.txt,.xlsx,.ods,.xls',
  scope: 'action',
  may: mayImport,
  answersAt: async () => ({ href: '/insertion/a-verifier', title: 'À vérifier' }),
  run: async (tx, given, context) => {
    const action = await actionForImport(tx, context)
    await lockPaths(tx, action.id)
    await surroundAction(tx, action, context.now)
    const adviserId = await adviserFor(tx, context.by, action.leadId, context.now)
    const answers: Outcome[] = []
    for (const line of eachOf(given.lines, context))
      answers.push(await importLine({ tx, action, adviserId, context }, line))
    return answers
  },
}

type Ground = { tx: Tx; action: Action; adviserId: PersonId | null; context: ImportContext<Actor> }

async function importLine(ground: Ground, given: Line): Promise<Outcome> {
  const { tx, action, adviserId, context } = ground
  const { by, now } = context
  const read = readExitLine(given, now)
  if (!read.ok) return read.answer
  const { line } = read
  const became = outcomeFor(line.line, line.label)
  const named = await namePerson(tx, line.who, by.personId, now)
  if (!named.ok) return became('refused', named.why)
  const { personId } = named
  const known = pathAt(await pathsOf(tx, personId, action.id), line)
  const path =
    known ?? (await openPath(tx, { actionId: action.id, personId, fromDay: line.enteredOn, adviserId }, now))
  const before = await readExit(tx, path.id)
  const merged = before ? mergeExit(before, line) : { ok: true as const, exit: exitOf(path.id, line) }
  if (!merged.ok) return became('refused', merged.why)
  const { exit } = merged
  const why = [line.remark, path.enteredOn === line.enteredOn ? '' : otherEntry(path)]
    .filter(Boolean)
    .join(' ')
  const what = before ? (isSame(before, exit) ? 'unchanged' : 'updated') : 'created'
  if (what !== 'unchanged') {
    await saveExit(tx, exit, by.personId, now)
    await touchPath(tx, path.id, now)
    await surroundPath(tx, { ...path, leftOn: exit.leftOn }, action.leadId, now)
  }
  if ('toSettle' in exit)
    return became(
      'to check',
      `${unsettledWords[exit.toSettle]} La sortie est gardée : dites comment la compter.`,
    )
  if (named.asked) return became('to check', named.asked)
  return became(what, why)
}

/** The path that this line ends: the one that began that day, else the one that was going on. */
const pathAt = (paths: readonly Path[], { enteredOn, leftOn }: ExitLine): Path | undefined =>
  paths.find((path) => path.enteredOn === enteredOn) ??
  paths.find((path) => path.enteredOn <= leftOn && (path.leftOn ?? leftOn) >= enteredOn)

const otherEntry = ({ enteredOn }: Path) =>
  `Le contrat commence le ${writeShortDate(enteredOn)} : c’est ce jour qui est gardé.`
