import type { Actor } from '#people'
import { eachOf, type Importer, type Outcome } from '#platform/imports'
import { actionFor, mayPosition, titlesOf } from './import-scope.ts'
import { listColumns } from './list-columns.ts'
import { senderOf } from './match-prescriber.ts'
import { type Importing, importPositioningLine } from './import-positioning-line.ts'

/** Lists of people that a PLIE, a Département or another prescriber proposes for an action. */
export const positioningsImporter: Importer<Actor> = {
  kind: 'positionings',
  title: 'Listes de personnes positionnées',
  verb: 'Importer une liste de personnes',
  hint: 'La liste d’un prescripteur (PLIE, Département, mission locale…) : une personne par ligne.',
  columns: listColumns,
  needsOneOf: ['familyName', 'fullName'],
  accept: '.csv,.txt,.xlsx,.xls,.ods',
  scope: 'action',
  may: mayPosition,
  answersAt: async () => ({ href: '/orientation/a-verifier', title: 'À vérifier' }),
  run: async (tx, given, context) => {
    const { action, runsIt } = await actionFor(tx, context)
    const { by, now } = context
    const titles = titlesOf(given)
    const sender = await senderOf(tx, by, { actionId: action.id, runsIt, titles }, now)
    const importing: Importing = { tx, actionId: action.id, sender, actor: by, by: by.personId, now, given }
    const all: Outcome[] = []
    for (const line of eachOf(given.lines, context)) all.push(await importPositioningLine(importing, line))
    return all
  },
}
