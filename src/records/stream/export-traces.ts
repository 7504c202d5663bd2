import { isPlain, type Plain } from '#platform/json'
import type { Db } from '#platform/db'
import { writeCsv, type CellValue } from '#platform/sheets'
import { parisClock, parisDay } from '#platform/time'
import { instantOf } from '../rules/door.ts'
import { readStream, type Around, type Sought } from './read-stream.ts'
import { secondsIn } from './sentence.ts'
import type { Trace } from './trace.ts'

const AT_ONCE = 500
// What a spreadsheet opens without a wait, and what one reader may take at once.
const MOST = 10_000

/** The traces that a reader looks for, the latest first, as a table; whoever is named in them reads that they were taken. */
export async function exportTraces(
  db: Db,
  around: Around,
  sought: Sought,
  recent: readonly Trace[],
): Promise<Uint8Array> {
  const traces: Trace[] = []
  let before = Number.MAX_SAFE_INTEGER
  for (;;) {
    const found = await readStream(db, around, sought, recent, { before, limit: AT_ONCE })
    traces.push(...found)
    const last = found.at(-1)
    if (!last || found.length < AT_ONCE || traces.length >= MOST) break
    before = last.place
  }
  return writeCsv(heads, traces.map(lineOf))
}

const heads = [
  'Fait le',
  'Heure',
  'Qui',
  'Ce qui a été fait',
  'Activité',
  'Résultat',
  'Réussi',
  'Terminé',
  'Réponse',
  'Durée (minutes)',
  'Annulée',
  'Phrase',
  'Numéro',
]

function lineOf({ statement, storedAt, person, verb, activity, voided, sentence, id }: Trace): CellValue[] {
  const { timestamp } = statement
  const at = (typeof timestamp === 'string' ? instantOf(timestamp) : undefined) ?? storedAt
  const result = isPlain(statement['result']) ? statement['result'] : {}
  const seconds = secondsIn(result['duration'])
  return [
    parisDay(at),
    parisClock(at),
    person?.name ?? null,
    verb?.words ?? null,
    activity?.name ?? null,
    scoreIn(result),
    flag(result['success']),
    flag(result['completion']),
    typeof result['response'] === 'string' ? result['response'] : null,
    seconds === undefined ? null : Math.round(seconds / 6) / 10,
    voided,
    sentence,
    id,
  ]
}

const flag = (value: unknown): CellValue => (typeof value === 'boolean' ? value : null)

/** Between 0 and 1 when it is said so, else the points. */
function scoreIn(result: Plain): CellValue {
  const score = isPlain(result['score']) ? result['score'] : {}
  const found = [score['scaled'], score['raw']].find((one) => typeof one === 'number')
  return typeof found === 'number' ? found : null
}
