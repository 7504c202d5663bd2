import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { hasEvaluated, lockPersonEvaluations } from './evaluation-store.ts'
import type { Framework } from './framework.ts'
import { insertTrainerView, trainerViewsOf } from './trainer-view-store.ts'

export type TrainerViewRefusal = 'evaluates this person'

/** A sub-domain as a form names it: '3.2'. */
export const subDomainKey = (domain: number, subDomain: number): string => `${domain}.${subDomain}`

/**
 * A trainer says which sub-domains a trainee masters today. Only what changed becomes a line; the same form twice writes nothing.
 * Refused to whoever evaluated this person (Cléa: never the same for one trainee).
 */
export async function sayTrainerView(
  db: Db,
  by: Actor,
  what: { groupId: string; framework: Framework; personId: string; validated: readonly string[] },
  at: Date,
): Promise<{ ok: true; changed: number } | { ok: false; refusal: TrainerViewRefusal }> {
  return db.transaction(async (tx) => {
    await lockPersonEvaluations(tx, what.personId)
    if (await hasEvaluated(tx, by.personId, what.personId))
      return { ok: false, refusal: 'evaluates this person' }
    const before = (await trainerViewsOf(tx, what.groupId))
      .filter((view) => view.personId === what.personId && view.opinion === 'validated')
      .map((view) => subDomainKey(view.domain, view.subDomain))
    let changed = 0
    for (const { domain, subDomain } of subDomainsOf(what.framework)) {
      const key = subDomainKey(domain, subDomain)
      if (before.includes(key) === what.validated.includes(key)) continue
      const opinion = what.validated.includes(key) ? 'validated' : 'not yet'
      const { groupId, personId } = what
      await insertTrainerView(
        tx,
        {
          groupId,
          personId,
          frameworkId: what.framework.id,
          domain,
          subDomain,
          opinion,
          saidBy: by.personId,
        },
        at,
      )
      changed++
    }
    return { ok: true, changed }
  })
}

const subDomainsOf = (framework: Framework) =>
  framework.domains.flatMap((domain) =>
    domain.subDomains.map((_, i) => ({ domain: domain.number, subDomain: i + 1 })),
  )
