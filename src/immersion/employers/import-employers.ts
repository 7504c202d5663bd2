import type { Actor } from '#people'
import { eachOf, FileRefused, type Importer, type Outcome } from '#platform/imports'
import { findDesk, ownOf } from '../access.ts'
import { lockHosts } from '../hosts/door.ts'
import { HOSTS } from '../frame.tsx'
import { employerColumns } from './employer-columns.ts'
import { readEmployerLines } from './employer-line.ts'
import { findTwins } from './employer-twins.ts'
import { importEmployer } from './import-employer.ts'
import { wrongPostcodes } from './wrong-postcodes.ts'

/** The employers that somebody met, a place a line. What was typed or corrected here stays: a list never writes over it. */
export const employersImporter: Importer<Actor> = {
  kind: 'employers',
  title: 'Employeurs rencontrés',
  verb: 'Importer des employeurs',
  hint: 'Une ligne par lieu : raison sociale, SIRET, commune, métiers, s’il accueille et combien.',
  columns: employerColumns,
  accept: '.csv,.txt,.xlsx,.ods,.xls',
  scope: 'none',
  may: (by) => ownOf(by).length > 0,
  answersAt: async () => ({ href: `${HOSTS}?etat=a-verifier`, title: 'Employeurs' }),
  run: async (tx, given, context) => {
    const desk = await findDesk(tx, context.by)
    const [keeper] = desk?.own ?? []
    if (!desk || !keeper) throw new FileRefused('Aucune structure qui suit des employeurs n’est la vôtre.')
    await lockHosts(tx, desk.own)
    const lines = readEmployerLines(given.lines)
    const list = {
      desk,
      keeper,
      twins: findTwins(lines),
      isWrongPostcode: wrongPostcodes(lines.map(({ cells }) => cells)),
      now: context.now,
    }
    const answers: Outcome[] = []
    for (const line of eachOf(lines, context)) answers.push(await importEmployer(tx, line, list))
    return answers
  },
}
