import { isStaff, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import type { Card } from '#platform/web'
import { groupsTrainedBy } from '#training'
import { companiesToAsk } from '../access.ts'
import { ASKED, SERVICES } from '../company.ts'
import { openRequestsAskedBy } from '../request-store.ts'
import { waitsForClient } from '../request.ts'

/**
 * What waits for somebody who asked a company for a service; and, for who works there and trains none of them, that they may ask, or where what
 * they asked stands once there is nobody to ask any more.
 */
export async function clientToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const open = await openRequestsAskedBy(db, actor.personId)
  const cards = open.filter(waitsForClient).map(({ id, invoiceId, words }): Card => ({
    title: invoiceId ? 'Votre avis sur un service' : 'Un devis attend votre réponse',
    text: typo(`« ${words} »`),
    href: `${ASKED}/${id}`,
    kind: 'do',
  }))
  if (!isStaff(actor) || (await groupsTrainedBy(db, actor.personId, now)).length > 0) return cards
  const companies = await companiesToAsk(db, actor, now)
  const [first] = companies
  if (!first && open.length === 0) return cards
  const asked = { title: 'Vos demandes à un groupe', text: 'Le groupe ne prend plus de demande.' }
  const toAsk = {
    title: 'Demander un service à un groupe',
    text: companies.length === 1 ? `${first?.name}, ${first?.groupTitle}` : `${companies.length} groupes`,
  }
  const { title, text } = first ? toAsk : asked
  return [...cards, { title, text: typo(text), href: SERVICES, kind: 'look' }]
}
