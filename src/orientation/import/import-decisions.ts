import type { Actor } from '#people'
import { eachOf, FileRefused, type Importer, type Outcome } from '#platform/imports'
import { decisionColumns } from './decision-line.ts'
import { actionFor, mayDecide } from './import-scope.ts'
import { groupFor } from './find-import-group.ts'
import { importDecisionLine } from './import-decision-line.ts'

/** What a commission decided, line by line. */
export const decisionsImporter: Importer<Actor> = {
  kind: 'decisions',
  title: 'Décisions d’une commission',
  verb: 'Importer les décisions d’une commission',
  hint: 'La liste après la commission : admise, liste d’attente, non retenue avec son motif, absente, en emploi.',
  columns: decisionColumns,
  needsOneOf: ['familyName', 'fullName'],
  accept: '.csv,.txt,.xlsx,.xls,.ods',
  scope: 'group',
  may: mayDecide,
  answersAt: async () => ({ href: '/orientation/a-verifier', title: 'À vérifier' }),
  run: async (tx, given, context) => {
    const { action, runsIt } = await actionFor(tx, context)
    if (!runsIt) throw new FileRefused('Seul l’organisme qui porte l’action importe les décisions.')
    const { by, now } = context
    const groupId = await groupFor(tx, action, context)
    const importing = { tx, actionId: action.id, groupId, by: by.personId, now }
    const all: Outcome[] = []
    for (const line of eachOf(given.lines, context)) all.push(await importDecisionLine(importing, line))
    return all
  },
}
