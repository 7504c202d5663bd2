import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import type { Outcome } from '#platform/imports'
import type { RowHeld } from '#platform/undo'
import { namesOf } from './named-store.ts'

/** What a row calls itself, and whom it is about. */
const OWN = ['name', 'title', 'code', 'reference', 'number']
const ABOUT = ['id', 'person_id', 'organisation_id', 'personId', 'organisationId']

/** The lines of a report whose subject is one of these rows. A row that is no line's subject has none: nobody is named who was not in the file. */
export async function findHeldLines(
  db: Db,
  report: readonly Outcome[],
  rows: readonly RowHeld[],
): Promise<Outcome[]> {
  const contents = rows.flatMap(({ content }) => (content ? [content, inside(content)] : []))
  const pick = (keys: readonly string[]) =>
    contents.flatMap((content) => keys.map((key) => content[key]).filter((one) => typeof one === 'string'))
  const names = await namesOf(db, pick(ABOUT).filter(isId))
  const held = new Set([...pick(OWN), ...names.values()].map(wordsIn))
  return report.filter(
    ({ what, label }) =>
      what !== 'refused' && [label, ...label.split(', ')].some((one) => held.has(wordsIn(one))),
  )
}

/** What was announced says whom it is about in its payload. */
const inside = ({ payload }: Record<string, unknown>): Record<string, unknown> =>
  typeof payload === 'object' && payload !== null ? { ...payload } : {}

const isId = (text: string): boolean => /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/.test(text)

/** Names are the same whichever of both comes first. */
const wordsIn = (text: string): string => fold(text).split(' ').toSorted().join(' ')
