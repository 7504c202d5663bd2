import type { ProofsBySkill } from '#jury'
import { parisDay } from '#platform/time'
import { provenByEach } from '../criterion-store.ts'
import { listShown } from '../evidence-store.ts'
import { shownTo } from './around-store.ts'
import { SHOWN } from './reader-pages.tsx'

/** What a person shows to this reader, beside each skill of a grid, the latest first; nothing of what is not shown to them. */
export const proofsBySkill: ProofsBySkill = async (db, actor, personId, { gridId, now }) => {
  const seen = await shownTo(db, actor.personId, { on: parisDay(now), of: [personId] })
  const ids = seen.map(({ evidenceId }) => evidenceId)
  const proves = (await provenByEach(db, ids)).filter(
    ({ framework, frameworkId }) => framework === 'trade' && frameworkId === gridId,
  )
  const all = (await listShown(db, ids)).flatMap(({ id, title }) =>
    proves
      .filter(({ evidenceId }) => evidenceId === id)
      .map(({ code }) => ({ code, title, href: `${SHOWN}/${personId}/${id}` })),
  )
  return Map.groupBy(all, ({ code }) => code)
}
