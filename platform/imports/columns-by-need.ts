import type { Column, Importer } from './importer.ts'

type Named = [key: string, column: Column]

/** The columns of a kind: those without which nothing is read, those of which one is enough, those that lines miss, and the others. */
export type ColumnsByNeed = { needed: Named[]; either: Named[]; wanted: Named[]; free: Named[] }

/** Tells columns that are needed from those that are not, each where its importer says it. */
export function columnsByNeed<By>({
  columns,
  needsOneOf = [],
}: Pick<Importer<By>, 'columns' | 'needsOneOf'>): ColumnsByNeed {
  const needOf = ([key, { required, wanted }]: Named): keyof ColumnsByNeed =>
    needsOneOf.includes(key) ? 'either' : required ? 'needed' : wanted ? 'wanted' : 'free'
  return { needed: [], either: [], wanted: [], free: [], ...Object.groupBy(Object.entries(columns), needOf) }
}

/** How columns are told apart, where a file is sent and where its columns are matched. */
export const needWords = { needed: 'Colonnes à avoir', wanted: 'Attendues aussi', free: 'Facultatives' }

/** What happens without those that are wanted. */
export const WITHOUT_WANTED = 'sans elles, des lignes sont refusées, ou restent à vérifier.'
