import type { Option } from '#platform/ui'
import { categories, isMotive, motiveNames, motives, verdictOf, type Exit, type Settled } from '../exit.ts'
import { categoryWords, motiveWords } from '../words.ts'

const OTHER = 'autre motif'

/** Each motive with what it is worth, then each category for what the list of motives does not know. */
export const howOptions: Option[] = [
  ...motiveNames.map((motive) => ({
    value: motive,
    label: `${motiveWords[motive]} (${categoryWords[motives[motive]].toLowerCase()})`,
  })),
  ...categories.map((category) => ({
    value: `${OTHER}:${category}`,
    label: `${categoryWords[category]}, autre motif`,
  })),
]

/** What was chosen, as it is counted; undefined for what is not in the list. */
export function readHow(typed: string): Settled | undefined {
  if (isMotive(typed)) return verdictOf(motives[typed], typed)
  const category = categories.find((one) => typed === `${OTHER}:${one}`)
  return category && verdictOf(category, null)
}

export const howOf = (exit: Exit): string =>
  'category' in exit ? (exit.motive ?? `${OTHER}:${exit.category}`) : ''
