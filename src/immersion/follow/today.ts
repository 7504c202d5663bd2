import { fullName, type Actor, type OrganisationId, type PersonId } from '#people'
import type { Db } from '#platform/db'
import { chez, typo, writeCount } from '#platform/i18n'
import { parisDay, writeDate, type Day } from '#platform/time'
import type { Card } from '#platform/web'
import { ownOf } from '../access.ts'
import { CONVENTIONS } from '../frame.tsx'
import { hiresUnseen } from '../hire/door.ts'
import { countPapers } from '../signing/door.ts'
import { signedByOtherName } from './other-name-store.ts'
import { listAddress } from './list-page.tsx'
import { countLeft, type LeftCounts } from './count-left-store.ts'
import { countOpen, unsignedInTime } from './count-open-store.ts'
import { PAPERS } from '../papers/door.ts'

/** What conventions ask of somebody today: to send, to have signed in time; else where they are. */
export async function conventionsToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const own = ownOf(actor).map(({ id }) => id)
  if (own.length === 0) return []
  const { drafts, signing, refused, held, late, running } = await countOpen(
    db,
    actor.personId,
    own,
    parisDay(now),
  )
  const first = leftCards(await countLeft(db, actor.personId, own, parisDay(now)))
  const papers = await countPapers(db, actor.personId, own)
  if (papers > 0)
    first.push({
      title: writeCount(papers, 'signature sur papier à vérifier', 'signatures sur papier à vérifier'),
      text: 'Une autre personne que vous a gardé la page.',
      href: PAPERS,
      kind: 'do',
    })
  first.push(...(await saidSince(db, actor.personId, own, parisDay(now))))
  const waits = drafts + signing
  if (waits === 0) {
    const text =
      running > 0
        ? `${writeCount(running, 'immersion en cours', 'immersions en cours')}.`
        : 'Préparer une immersion.'
    return [...first, { title: 'Conventions', text, href: CONVENTIONS, kind: 'look' }]
  }
  const toSign = signing - refused - held - late
  const text = [
    refused > 0 ? typo(`${writeCount(refused, 'refusée', 'refusées')} : quelqu’un ne signe pas.`) : '',
    late > 0 ? `${writeCount(late, 'doit être signée', 'doivent être signées')} avant trois jours.` : '',
    held > 0 ? `${writeCount(held, 'attend', 'attendent')} qu’une autre personne vérifie une page.` : '',
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

/** What nobody did, and no message asks for any more. */
function leftCards({ unvisited, silent, contracts }: LeftCounts): Card[] {
  const cards: Card[] = []
  if (unvisited > 0)
    cards.push({
      title: writeCount(unvisited, 'immersion sans visite ni appel', 'immersions sans visite ni appel'),
      text: 'Leur milieu est passé : demandez comment ça va.',
      href: listAddress({ state: 'sans-visite' }),
      kind: 'do',
    })
  if (silent > 0)
    cards.push({
      title: writeCount(silent, 'bilan d’employeur pas venu', 'bilans d’employeur pas venus'),
      text: 'Une semaine après la fin, rien : appelez, et notez la réponse.',
      href: listAddress({ state: 'sans-bilan' }),
      kind: 'do',
    })
  if (contracts > 0)
    cards.push({
      title: writeCount(contracts, 'contrat à ajouter', 'contrats à ajouter'),
      text: 'Quelqu’un est embauché : il manque le contrat, les heures, le premier jour.',
      href: listAddress({ state: 'contrats' }),
      kind: 'look',
    })
  return cards
}

/** Hires that were said and not looked at yet, signatures by another name, and conventions that were not signed in time: where there are several, to their list. */
async function saidSince(
  db: Db,
  readerId: PersonId,
  own: readonly OrganisationId[],
  on: Day,
): Promise<Card[]> {
  const cards: Card[] = []
  const hires = await hiresUnseen(db, readerId, own, on)
  const [hire] = hires
  if (hire)
    cards.push({
      title: writeCount(hires.length, 'recrutement est dit', 'recrutements sont dits'),
      text: typo(`Par ${hire.saidName} : ${fullName(hire)} ${chez(hire.hostName)}. Ajoutez le contrat.`),
      href: hires.length > 1 ? listAddress({ state: 'recrutements' }) : `${CONVENTIONS}/${hire.id}`,
      kind: 'do',
    })
  const others = await signedByOtherName(db, readerId, own, on)
  const [other] = others
  if (other)
    cards.push({
      title: writeCount(others.length, 'signature sous un autre nom', 'signatures sous un autre nom'),
      text: typo(`${other.name} a écrit « ${other.mark} ». Demandez qui a signé.`),
      href: `${CONVENTIONS}/${other.id}`,
      kind: 'look',
    })
  const unsigned = await unsignedInTime(db, readerId, own, on)
  const [late] = unsigned
  if (late)
    cards.push({
      title: writeCount(unsigned.length, 'convention pas signée à temps', 'conventions pas signées à temps'),
      text: typo(
        `${fullName(late)} ${chez(late.hostName)} : le premier jour, ${writeDate(late.fromDay)}, est passé. Changez les dates, ou annulez.`,
      ),
      href: unsigned.length > 1 ? listAddress({ state: 'non-signees' }) : `${CONVENTIONS}/${late.id}`,
      kind: 'do',
    })
  return cards
}
