import type { Actor } from '#people'
import { typo, writeList } from '#platform/i18n'
import { FileRefused, matchColumns, missingColumns, type Importer, type Opened } from '#platform/imports'

/** A file of another kind than the one that was said. */
export class OtherKind extends FileRefused {
  readonly looksLike: Importer<Actor>
  constructor(looksLike: Importer<Actor>, asked: Importer<Actor>, headers: readonly string[]) {
    super(
      typo(
        `Ce fichier ressemble à « ${looksLike.title} », pas à « ${asked.title} » : il a les colonnes ${writeList(headers.map((one) => `« ${one} »`))}.`,
      ),
    )
    this.looksLike = looksLike
  }
}

const MORE = 2

/**
 * The kind that a table really is: all that the asked one reads in it is read by that one too, which finds all its columns and two more at least.
 * So nothing is refused that says something of its own, and somebody who names a column by hand is obeyed.
 */
export function otherKind(
  asked: Importer<Actor>,
  { sheets, mapping }: Pick<Opened, 'sheets' | 'mapping'>,
  kinds: readonly Importer<Actor>[],
): OtherKind | undefined {
  const [sheet] = sheets
  if (!sheet || sheet.headerLine === 0) return undefined
  const ours = new Set(Object.values(mapping).filter((header) => header !== ''))
  const found = kinds
    .filter((one) => one.kind !== asked.kind && !asked.sharesWith?.includes(one.kind))
    .map((kind) => ({ kind, headers: headersRead(kind, sheet) }))
    .filter(
      ({ headers }) => headers.size >= ours.size + MORE && [...ours].every((header) => headers.has(header)),
    )
    .toSorted((a, b) => b.headers.size - a.headers.size)[0]
  if (!found) return undefined
  return new OtherKind(
    found.kind,
    asked,
    [...found.headers].filter((header) => !ours.has(header)).slice(0, 3),
  )
}

/** The headers that a kind would read; none when it misses a column that it needs. */
function headersRead(kind: Importer<Actor>, sheet: Opened['sheets'][number]): Set<string> {
  if (Object.keys(kind.columns).length === 0) return new Set()
  const { headers: mapping } = matchColumns(kind, sheet.headers)
  const found = Object.entries(mapping).flatMap(([key, header]) => (header ? [[key, header] as const] : []))
  if (missingColumns(kind, { sheets: [sheet], mapping: Object.fromEntries(found) })) return new Set()
  return new Set(found.map(([, header]) => header))
}
