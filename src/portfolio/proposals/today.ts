import { idsOf, worksAs, type Actor, type Proving } from '#people'
import type { Db } from '#platform/db'
import type { Card } from '#platform/web'
import { PORTFOLIO } from '../portfolio.ts'
import { withSuggested } from '../suggestions/door.ts'
import { proposedTo } from './list-proposed.ts'
import { proposalSentences } from './sentences.ts'

/** On the day of who rides or grows: what they did that may enter their portfolio, which no other page of theirs tells. @param elsewhere what other rooms saw them do. */
export const proposedToday =
  (elsewhere: Proving) =>
  async (db: Db, actor: Actor, now: Date): Promise<Card[]> => {
    if (!worksAs(actor, 'courier')) return [] // all that was done in a year is looked for: nobody else's day waits for it
    const mine = await idsOf(db, actor.personId)
    const { length } = await proposedTo(db, { mine, proving: withSuggested(elsewhere), now })
    if (length === 0) return []
    const [said, say] = [proposalSentences, proposalSentences.says[actor.language]]
    const href = `${PORTFOLIO}/propositions`
    return [{ title: say.back, text: say.waiting(length), href, kind: 'look', said }]
  }
