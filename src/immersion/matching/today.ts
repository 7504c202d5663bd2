import { writeCount } from '#platform/i18n'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import type { Desk } from '../access.ts'
import { PROPOSALS } from './answer-proposal.ts'
import { countReturned } from './proposal-store.ts'
import { proposalsAddress } from './proposals-page.tsx'

/** What came back to somebody of the proposals that they made. */
export async function proposalsToday(db: Db, { actor }: Desk, now: Date): Promise<Card[]> {
  const { silent, accepted } = await countReturned(db, { byId: actor.personId, now, today: parisDay(now) })
  const cards: Card[] = []
  if (silent > 0)
    cards.push({
      title: writeCount(silent, 'employeur n’a pas répondu', 'employeurs n’ont pas répondu'),
      text: 'Cinq jours sont passés : appelez, ou écrivez à nouveau.',
      href: PROPOSALS,
      kind: 'do',
    })
  if (accepted > 0)
    cards.push({
      title: writeCount(accepted, 'proposition acceptée', 'propositions acceptées'),
      text: 'La convention est à préparer.',
      href: proposalsAddress({ shelf: 'acceptees' }),
      kind: 'do',
    })
  return cards
}
