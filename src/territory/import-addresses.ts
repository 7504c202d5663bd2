import type { Tx } from '#platform/db'
import { announce } from '#platform/facts'
import { writeCount } from '#platform/i18n'
import {
  eachOf,
  firstLines,
  type ImportContext,
  type Importer,
  type Line,
  type Outcome,
} from '#platform/imports'
import { steers, type Actor } from '#people'
import { drawStreets, knownAddresses, saveAddresses } from './address-store.ts'
import { addressColumns, isSame, nameOf, type PublishedAddress } from './published-address.ts'
import { readLine } from './read-address-line.ts'

/** The addresses of a commune, as the State publishes them. */
export const addressesImporter: Importer<Actor> = {
  kind: 'addresses',
  title: 'Adresses d’une commune',
  verb: 'Importer les adresses d’une commune',
  hint: 'Le fichier de la Base Adresse Nationale, en CSV, pris sur adresse.data.gouv.fr. Une commune par fichier.',
  columns: addressColumns,
  accept: '.csv',
  maxBytes: 20_000_000,
  scope: 'none',
  may: steers, // every hub, place and door of the territory stands where this file says
  sumUp: (answers) =>
    writeCount(
      new Set(answers.filter(({ what }) => what !== 'refused').map(({ label }) => label)).size,
      'adresse',
    ),
  run: async (tx, { lines }, context) => importAddresses(tx, lines, context),
}

async function importAddresses(
  tx: Tx,
  lines: readonly Line[],
  context: ImportContext<Actor>,
): Promise<Outcome[]> {
  const known = await knownAddresses(
    tx,
    lines.map(({ cells }) => cells['id'] ?? ''),
  )
  const first = firstLines()
  const kept: PublishedAddress[] = []
  const answers = lines.map((given): Outcome => {
    const read = readLine(given)
    if (!read.ok)
      return { line: given.line, label: given.cells['street'] ?? '', what: 'refused', why: read.why }
    const { address } = read
    const answer = { line: given.line, label: nameOf(address) }
    const twin = first(address.id, given.line)
    // A local base gives one line to each position of a door: its entrance, its letter box…
    if (twin) return { ...answer, what: 'unchanged', why: `Même adresse que la ligne ${twin}.` }
    const before = known.get(address.id)
    if (before && isSame(before, address)) return { ...answer, what: 'unchanged' }
    kept.push(address)
    return { ...answer, what: before ? 'updated' : 'created' }
  })
  context.passed?.(lines.length - kept.length)
  for (const part of eachOf(partsOf(kept), context, ({ length }) => length)) await saveAddresses(tx, part)
  const towns = [...kept, ...kept.flatMap(({ id }) => known.get(id) ?? [])]
  await drawStreets(tx, [
    ...new Map(towns.toReversed().map(({ townCode, town }) => [townCode, { code: townCode, town }])).values(),
  ])
  if (kept.length > 0) await announce(tx, 'addresses imported', { count: kept.length }, context.now)
  return answers
}

const AT_ONCE = 5_000

/** So many addresses are written by one question. */
const partsOf = (all: readonly PublishedAddress[]): PublishedAddress[][] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, n) => all.slice(n * AT_ONCE, (n + 1) * AT_ONCE))
