import { idsOf, type Actor, type ProvenBy } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import type { Card } from '#platform/web'
import { PORTFOLIO } from '../portfolio.ts'
import { withSuggested } from '../suggestions/door.ts'
import { proposedTo } from './list-proposed.ts'

/** On the day of who works here: what they did that may enter their portfolio. @param elsewhere what other rooms saw them do. */
export const proposedToday =
  (elsewhere: ProvenBy) =>
  async (db: Db, { personId }: Actor, now: Date): Promise<Card[]> => {
    const mine = await idsOf(db, personId)
    const { length } = await proposedTo(db, { mine, provenBy: withSuggested(elsewhere), now })
    const text = typo(`${writeCount(length, 'preuve', 'preuves')} à ajouter en un geste.`)
    return length === 0
      ? []
      : [{ title: 'Mon portfolio', text, href: `${PORTFOLIO}/propositions`, kind: 'look' }]
  }
