import type { Actor } from '#people'
import type { Tx } from '#platform/db'
import {
  eachOf,
  FileRefused,
  firstLines,
  type ImportContext,
  type Importer,
  type Line,
  type Outcome,
} from '#platform/imports'
import { hubFor, runsBikes } from '../access.ts'
import { placeByAddresses } from '../addresses/door.ts'
import { importedColumns, importOne } from './import-place.ts'

/** Where bikes collect: a shop a line. Its point is that of its address, or of its street, until somebody places it. */
export const placesImporter: Importer<Actor> = {
  kind: 'pickup-places',
  title: 'Lieux où les vélos passent prendre',
  verb: 'Importer des lieux de retrait',
  hint: 'Une ligne par commerce : SIRET, enseigne, adresse, téléphone, horaires.',
  columns: importedColumns,
  sharesWith: ['merchants'],
  accept: '.csv,.xlsx,.ods,.xls',
  scope: 'none',
  may: runsBikes,
  answersAt: async () => ({ href: '/livraisons/lieux', title: 'Lieux' }),
  run: importPlaces,
}

async function importPlaces(
  tx: Tx,
  given: { lines: Line[] },
  context: ImportContext<Actor>,
): Promise<Outcome[]> {
  const { by, now } = context
  const hub = await hubFor(tx, by)
  if (!hub) throw new FileRefused('Aucun dépôt de vélos n’est le vôtre.')
  const answers: Outcome[] = []
  const first = firstLines<Line>()
  for (const line of eachOf(given.lines, context))
    answers.push(await importOne(tx, hub, line, { now, first }))
  await placeByAddresses(tx, hub.id)
  return answers
}
