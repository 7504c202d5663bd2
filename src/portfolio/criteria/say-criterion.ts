import { asWritten } from '#platform/languages'
import { sayArea, type FrameworkId } from '#certification'
import { saySkill } from '#jury'
import { languageOf, type Ask } from '#platform/web'
import type { Criterion } from '../criterion.ts'
import { asTyped } from '../portfolio.ts'

/** A criterion and its block as its person reads them: in their language where the words are ours, else as its jury wrote them. */
export function sayCriterion(c: Ask, { framework, frameworkId, code, title, block }: Criterion) {
  const language = languageOf(c)
  const said =
    framework === 'clea'
      ? sayArea({ frameworkId: frameworkId as FrameworkId, code }, language)
      : saySkill(title, language)
  if (said === undefined) return { title, block, on: asWritten }
  return { title: said, block: saySkill(block, language) ?? block, on: asTyped }
}
