import type { FrameworkId } from '#certification'
import type { GridId } from '#jury'

/** What an evidence may prove, in the words of a framework that exists: a domain of the Cléa, a skill of the grid of a jury. */
export type Criterion = {
  framework: 'clea' | 'trade'
  frameworkId: FrameworkId | GridId
  code: string
  title: string
  /** The part of the framework where it stands. */
  block: string
}

export type Named = Pick<Criterion, 'framework' | 'frameworkId' | 'code'>

/** A criterion as a form writes it: 'trade 00000000-… L6'. */
export const keyOf = ({ framework, frameworkId, code }: Named): string =>
  [framework, frameworkId, code].join(' ')

/** The criteria block by block, in the order of their frameworks. */
export const byBlock = (criteria: readonly Criterion[]): [block: string, criteria: Criterion[]][] => [
  ...Map.groupBy(criteria, (one) => one.block),
]
