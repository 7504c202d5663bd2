import { professionals, type Actor, type OrganisationId } from '#people'
import { partnersOf, type Partner, type ActionId } from '#actions'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { prescriberFor } from '../proposals/door.ts'
import type { PositioningLine } from '../positioning-line.ts'
import type { Prescribing } from '../prescriber.ts'
import { matchPartner } from './match-partner.ts'
import { matchReferent, type Referent } from './match-referent.ts'

/** Who sent the list, worked out once a file: a referent's own organisation, else the partner that the list names. */
export type Sender = {
  own: { organisationId: OrganisationId; organisationName: string } | undefined
  partners: Partner[]
  /** What the file says of itself: its titles, then its name. */
  titles: string[]
  referents: Referent[]
  actor: Actor
}

export async function senderOf(
  db: Db,
  actor: Actor,
  { actionId, runsIt, titles }: { actionId: ActionId; runsIt: boolean; titles: string[] },
  now: Date,
): Promise<Sender> {
  const partners = (await partnersOf(db, actionId)).filter((partner) => partner.part === 'positioning')
  const own = runsIt ? undefined : await prescriberFor(db, actor, actionId)
  return { own, partners, titles, referents: await professionals(db, 'referent', parisDay(now)), actor }
}

/** The prescriber that a line comes from, and its referent: a member of the organisation when one fits, else the name as text. */
export function prescriberOf(sender: Sender, line: PositioningLine): Prescribing {
  const { phone, email } = line.who
  const known = sender.own ?? matchPartner(sender.partners, line.structure, sender.titles)
  const name = line.structure ?? sender.titles[0] ?? null
  return {
    prescriberKey: known?.organisationId ?? fold(name ?? ''),
    ...(known ?? { organisationId: null, organisationName: name }),
    ...referentOf(sender, line, known?.organisationId),
    phone,
    email,
    comment: line.comment,
    unread: line.unread,
  }
}

/** A referent of that organisation when one fits, else who sends for their own, else the name as the list gives it. */
function referentOf(
  { own, referents, actor }: Sender,
  { referent }: PositioningLine,
  organisationId?: OrganisationId,
) {
  const found = matchReferent(referents, referent, organisationId)
  if (found) return { referentId: found.personId, referentName: found.name }
  if (own) return { referentId: actor.personId, referentName: referent ?? actor.name }
  return { referentId: null, referentName: referent }
}
