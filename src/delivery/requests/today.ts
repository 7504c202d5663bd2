import { organisationsOf, worksAs, type Actor } from '#people'
import type { Db } from '#platform/db'
import { writeCount } from '#platform/i18n'
import { writerOf } from '#platform/languages'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { hubFor } from '../access.ts'
import { countDoubts } from '../files/door.ts'
import { askingSentences, draftsOf } from '../asking/door.ts'
import { placesOfOrganisations } from '../place-store.ts'
import { requestsOn } from './store.ts'

/** What waits for a shopkeeper: the bikes that come today, the bags that nobody opened a door to, what was begun and not sent. */
export async function requestToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  if (worksAs(actor, 'technical supervisor')) return doubtsToday(db, actor)
  if (!worksAs(actor, 'merchant')) return []
  const places = await placesOfOrganisations(db, organisationsOf(actor, 'merchant'))
  const ids = places.map(({ id }) => id)
  const say = askingSentences.says[actor.language].today
  const card = { href: '/livraisons/demandes', said: askingSentences }
  const today = await requestsOn(db, ids, parisDay(now))
  const coming = today.filter(({ collected, ended }) => !collected && !ended)
  const absent = today.filter(({ ended }) => ended === 'absent')
  const drafts = await draftsOf(db, ids)
  const cards: Card[] = []
  const [first] = coming
  if (first)
    cards.push({
      ...card,
      title: say.prepare(coming.length),
      text: say.first(first.recipientName, writerOf(actor.language).clock(first.slotFrom)),
      kind: 'do',
    })
  if (absent.length > 0)
    cards.push({
      ...card,
      title: say.nobody(absent.length),
      text: say.callThem,
      kind: 'do',
    })
  if (drafts.length > 0) cards.push({ ...card, title: say.begun, text: say.finishIt, kind: 'look' })
  if (today.length > 0 && coming.length === 0)
    cards.push({ ...card, title: say.all(today.length), kind: 'look' })
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
