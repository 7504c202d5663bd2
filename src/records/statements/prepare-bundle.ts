import { refuse, type Refused } from '../rule.ts'
import type { Bundle, Writer } from './bundle.ts'
import { nextPlaces } from './place.ts'
import { prepareStatement, type Prepared } from './prepare-statement.ts'

const MOST_TRAITS = 1000

/** Makes each statement of a bundle ready at a place of its own, or says why the bundle may not be kept. */
export function prepareBundle(
  writer: Writer,
  { sent, version }: Bundle,
  now: Date,
): { ok: true; prepared: Prepared[]; ids: string[] } | Refused {
  const places = nextPlaces(now, sent.length)
  const prepared = sent.map((one, i) => prepareStatement(one, places[i] ?? 0, { ...writer, version }))
  const ids = prepared.map((one) => one.id)
  if (new Set(ids).size < ids.length) return refuse(400, 'the same statement id comes twice')
  const long = prepared.find(({ traits }) => traits.length > MOST_TRAITS)
  return long ? refuse(413, 'the statements name too many things', long.id) : { ok: true, prepared, ids }
}
