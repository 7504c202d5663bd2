import { organisationsOf, worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { parisDay, writeClock } from '#platform/time'
import type { Card } from '#platform/web'
import { hubFor } from '../access.ts'
import { countDoubts } from '../files/door.ts'
import { draftsOf } from '../asking/door.ts'
import { placesOfOrganisations } from '../place-store.ts'
import { requestsOn } from './store.ts'

/** What waits for a shopkeeper: the bikes that come today, the bags that nobody opened a door to, what was begun and not sent. */
export async function requestToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  if (worksAs(actor, 'technical supervisor')) return doubtsToday(db, actor)
  if (!worksAs(actor, 'merchant')) return []
  const places = await placesOfOrganisations(db, organisationsOf(actor, 'merchant'))
  const ids = places.map(({ id }) => id)
  const href = '/livraisons/demandes'
  const today = await requestsOn(db, ids, parisDay(now))
  const coming = today.filter(({ collected, ended }) => !collected && !ended)
  const absent = today.filter(({ ended }) => ended === 'absent')
  const drafts = await draftsOf(db, ids)
  const cards: Card[] = []
  const [first] = coming
  if (first)
    cards.push({
      title: `${writeCount(coming.length, 'livraison')} à préparer aujourd’hui`,
      text: `La première : ${first.recipientName}, à partir de ${writeClock(first.slotFrom)}.`,
      href,
      kind: 'do',
    })
  if (absent.length > 0)
    cards.push({
      title: `Personne n’a ouvert : ${writeCount(absent.length, 'livraison')}`,
      text: 'Appelez votre client pour un autre passage.',
      href,
      kind: 'do',
    })
  if (drafts.length > 0)
    cards.push({
      title: 'Une demande de livraison est commencée',
      text: 'Il reste à la finir.',
      href,
      kind: 'look',
    })
  if (today.length > 0 && coming.length === 0)
    cards.push({ title: `${writeCount(today.length, 'livraison')} aujourd’hui`, href, kind: 'look' })
  return cards
}

/** Whoever runs the bikes answers what a file left open. */
async function doubtsToday(db: Db, actor: Actor): Promise<Card[]> {
  const hub = await hubFor(db, actor)
  const count = hub ? await countDoubts(db, hub.id) : 0
  if (count === 0) return []
  return [
    {
      title: `${writeCount(count, 'commande')} d’un fichier à vérifier`,
      text: 'Elles ne partent pas sans votre réponse.',
      href: '/livraisons/a-verifier',
      kind: 'do',
    },
  ]
}
