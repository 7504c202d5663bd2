import type { Actor, PersonId } from '#people'
import type { Db } from '#platform/db'
import { isStale, type Kept } from '#platform/web'
import type { GroupId } from '#actions'
import { refuse, type Refused } from '#platform/refusal'
import { hasEvaluated, lockPersonEvaluations, type Framework } from '../clea/door.ts'
import { insertTrainerView, trainerViewsOf, type TrainerView } from './trainer-view-store.ts'

export type TrainerViewRefusal = 'evaluates this person' | 'changed meanwhile'

/** A sub-domain as a form names it: '3.2'. */
export const subDomainKey = (domain: number, subDomain: number): string => `${domain}.${subDomain}`

/**
 * A trainer says which sub-domains a trainee masters today. Only what changed becomes a line; the same form twice writes nothing.
 * Refused to whoever evaluated this person (Cléa: never the same for one trainee), and to a form that would undo what another
 * trainer said since it was shown.
 */
export async function sayTrainerView(
  db: Db,
  by: Actor,
  what: {
    groupId: GroupId
    framework: Framework
    personId: PersonId
    validated: readonly string[]
    seen: string
  },
  at: Date,
): Promise<{ ok: true; changed: number } | Refused<TrainerViewRefusal>> {
  return db.transaction(async (tx) => {
    await lockPersonEvaluations(tx, what.personId)
    if (await hasEvaluated(tx, by.personId, what.personId)) return refuse('evaluates this person')
    const before = validatedIn(await trainerViewsOf(tx, what.groupId), what.personId)
    const known = subDomainsOf(what.framework).map((one) => subDomainKey(one.domain, one.subDomain))
    const said = known.filter((key) => what.validated.includes(key))
    if (isStale({ seen: what.seen, kept: keptViews(before), said: keptViews(said) }))
      return refuse('changed meanwhile')
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

/** The sub-domains that stand validated for this person. */
export const validatedIn = (views: readonly TrainerView[], personId: PersonId): string[] =>
  views
    .filter((view) => view.personId === personId && view.opinion === 'validated')
    .map((view) => subDomainKey(view.domain, view.subDomain))

/** What a form about them saw. */
export const keptViews = (validated: readonly string[]): Kept => validated.toSorted().map((key) => [key])

const subDomainsOf = (framework: Framework) =>
  framework.domains.flatMap((domain) =>
    domain.subDomains.map((_, i) => ({ domain: domain.number, subDomain: i + 1 })),
  )
