import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { FrameworkId } from '../ids.ts'
import { frameworkOn } from './framework-store.ts'

export type CleaCriterion = { frameworkId: FrameworkId; code: string; title: string; legalTitle: string }

/** The domains of the Cléa as they are worded today, each by its number: what an evidence may prove. */
export async function cleaCriteria(db: Db, now: Date): Promise<CleaCriterion[]> {
  const framework = await frameworkOn(db, parisDay(now))
  if (!framework) return []
  return framework.domains.map(({ number, shortTitle, title }) => ({
    frameworkId: framework.id,
    code: String(number),
    title: shortTitle,
    legalTitle: title,
  }))
}
