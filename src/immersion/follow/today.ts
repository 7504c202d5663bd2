import type { Actor } from '#people'
import type { Db } from '#platform/db'
import { typo, writeCount } from '#platform/i18n'
import { parisDay } from '#platform/time'
import type { Card } from '#platform/web'
import { ownOf } from '../access.ts'
import { CONVENTIONS } from '../frame.tsx'
import { countPapers } from '../signing/door.ts'
import { listAddress } from './list-page.tsx'
import { countUnvisited } from './count-unvisited-store.ts'
import { countOpen } from './count-open-store.ts'
import { PAPERS } from '../papers/door.ts'

/** What conventions ask of somebody today: to send, to have signed in time; else where they are. */
export async function conventionsToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const own = ownOf(actor).map(({ id }) => id)
  if (own.length === 0) return []
  const { drafts, signing, refused, late, running } = await countOpen(db, actor.personId, own, parisDay(now))
  const unvisited = await countUnvisited(db, actor.personId, own, parisDay(now))
  const first: Card[] =
    unvisited > 0
      ? [
          {
            title: writeCount(unvisited, 'immersion sans visite ni appel', 'immersions sans visite ni appel'),
            text: 'Leur milieu est passé : demandez comment ça va.',
            href: listAddress({ state: 'sans-visite' }),
            kind: 'do',
          },
        ]
      : []
  const papers = await countPapers(db, actor.personId, own, parisDay(now))
  if (papers > 0)
    first.push({
      title: writeCount(papers, 'signature sur papier à vérifier', 'signatures sur papier à vérifier'),
      text: 'Une autre personne que vous a gardé la page.',
      href: PAPERS,
      kind: 'do',
    })
  const waits = drafts + signing
  if (waits === 0) {
    const text =
      running > 0
        ? `${writeCount(running, 'immersion en cours', 'immersions en cours')}.`
        : 'Préparer une immersion.'
    return [...first, { title: 'Conventions', text, href: CONVENTIONS, kind: 'look' }]
  }
  const toSign = signing - refused
  const text = [
    refused > 0 ? typo(`${writeCount(refused, 'refusée', 'refusées')} : quelqu’un ne signe pas.`) : '',
    late > 0 ? `${writeCount(late, 'doit être signée', 'doivent être signées')} avant trois jours.` : '',
    toSign > 0 ? `${writeCount(toSign, 'à signer', 'à signer')}.` : '',
    drafts > 0 ? `${writeCount(drafts, 'à envoyer', 'à envoyer')}.` : '',
  ]
  return [
    ...first,
    {
      title: writeCount(waits, 'convention à finir', 'conventions à finir'),
      text: text.filter(Boolean).join(' '),
      href: listAddress({ state: 'a-finir' }),
      kind: 'do',
    },
  ]
}
