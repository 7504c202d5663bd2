import type { Figure } from '#actions'
import type { Db } from '#platform/db'
import { computeFigures, type ActionResults } from './compute-figures.ts'
import { readReference, writeReference } from './reference.ts'
import { publishedActions } from './store.ts'

/** The figures that these references name, as they are now. Those that name nothing are absent. */
export async function resolveReferences(
  db: Db,
  references: readonly string[],
  now: Date,
): Promise<Record<string, Figure>> {
  const wanted = new Set(references.map((text) => readReference(text)?.action))
  const actions = (await publishedActions(db)).filter((action) => wanted.has(action.slug))
  const known = new Map(
    (await computeFigures(db, actions, now))
      .flatMap((results) => referencesOf(results))
      .map(({ text, figure }) => [text, figure]),
  )
  return Object.fromEntries(
    references.flatMap((text) => {
      const read = readReference(text)
      const figure = read && known.get(writeReference(read))
      return figure ? [[text, figure]] : []
    }),
  )
}

export type Referenced = { text: string; where: string; figure: Figure }

/** Every figure of an action that a text can call, with its reference. */
export function referencesOf({ slug, title, figures, groups }: ActionResults): Referenced[] {
  const of = (group: string | null, where: string) => (figure: Figure) => ({
    text: writeReference({ action: slug, group, key: figure.key }),
    where,
    figure,
  })
  return [
    ...groups.flatMap((group) => group.figures.map(of(group.slug, group.title))),
    ...figures.map(of(null, `${title}, tous les groupes`)),
  ]
}
