import { sayArea, type FrameworkId } from '#certification'
import { languageOf, type Ask } from '#platform/web'
import type { Criterion } from '../criterion.ts'
import { asTyped, asWritten } from '../portfolio.ts'

/** A criterion as its person reads it: a domain of the Cléa in their language; the grid of a jury as its jury wrote it. */
export function sayCriterion(c: Ask, criterion: Criterion) {
  const { framework, frameworkId, code } = criterion
  const said =
    framework === 'clea'
      ? sayArea({ frameworkId: frameworkId as FrameworkId, code }, languageOf(c))
      : undefined
  return said === undefined ? { title: criterion.title, on: asWritten } : { title: said, on: asTyped }
}
