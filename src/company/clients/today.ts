import { idsOf, isStaff, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import type { Card } from '#platform/web'
import { groupsTrainedBy } from '#training'
import { companiesToAsk } from '../access.ts'
import { ASKED, SERVICES } from '../company.ts'
import { openRequestsAskedBy } from '../request-store.ts'
import { waitsForClient } from '../request.ts'

/** What waits for somebody who asked a company for a service; and, for who works there and trains none of them, that they may ask. */
export async function clientToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const waiting = (await openRequestsAskedBy(db, await idsOf(db, actor.personId))).filter(waitsForClient)
  const cards = waiting.map(({ id, invoiceId, words }): Card => ({
    title: invoiceId ? 'Votre avis sur un service' : 'Un devis attend votre réponse',
    text: typo(`« ${words} »`),
    href: `${ASKED}/${id}`,
    kind: 'do',
  }))
  if (!isStaff(actor) || (await groupsTrainedBy(db, actor.personId, now)).length > 0) return cards
  const companies = await companiesToAsk(db, actor, now)
  const [first] = companies
  if (!first) return cards
  const text = companies.length === 1 ? `${first.name}, ${first.groupTitle}` : `${companies.length} groupes`
  return [
    ...cards,
    { title: 'Demander un service à un groupe', text: typo(text), href: SERVICES, kind: 'look' },
  ]
}
