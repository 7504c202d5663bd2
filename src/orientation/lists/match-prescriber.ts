import { professionals, type Actor, type Professional } from '#people'
import { partnersOf, type Partner } from '#actions'
import type { Db } from '#platform/db'
import { fold } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { prescriberFor } from '../proposals/door.ts'
import type { ListLine } from './positioning-line.ts'
import type { Prescribing } from '../prescriber.ts'

/** Who sent the list, worked out once a file: a referent's own organisation, else the partner that the list names. */
export type Sender = {
  own: { organisationId: string; organisationName: string } | undefined
  partners: Partner[]
  /** What the file says of itself: its titles, then its name. */
  titles: string[]
  referents: Professional[]
  actor: Actor
}

export async function senderOf(
  db: Db,
  actor: Actor,
  { actionId, runsIt, titles }: { actionId: string; runsIt: boolean; titles: string[] },
  now: Date,
): Promise<Sender> {
  const partners = (await partnersOf(db, actionId)).filter((one) => one.part === 'positioning')
  const own = runsIt ? undefined : await prescriberFor(db, actor, actionId)
  return { own, partners, titles, referents: await professionals(db, 'referent', parisDay(now)), actor }
}

/** The prescriber that a line comes from, and its referent: a member of the organisation when one fits, else the name as text. */
export function prescriberOf(sender: Sender, line: ListLine): Prescribing {
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
  }
}

/** A referent of that organisation when one fits, else who sends for their own, else the name as the list gives it. */
function referentOf({ own, referents, actor }: Sender, { referent }: ListLine, organisationId?: string) {
  const found = matchReferent(referents, referent, organisationId)
  if (found) return { referentId: found.personId, referentName: found.name }
  if (own) return { referentId: actor.personId, referentName: referent ?? actor.name }
  return { referentId: null, referentName: referent }
}

type Matched = { organisationId: string; organisationName: string }

/** The one partner that these words name: 'PLIE', 'Le Département', 'positionnements-plie.csv'. */
export function matchPartner(
  partners: readonly Partner[],
  structure: string | null,
  titles: readonly string[],
): Matched | undefined {
  for (const said of [structure, ...titles].filter((one) => one !== null)) {
    for (const fits of [isNamed, sharesWord]) {
      const found = partners.filter((partner) => fits(fold(partner.name), fold(said)))
      const [only] = found
      if (only && found.length === 1)
        return { organisationId: only.organisationId, organisationName: only.name }
    }
  }
  return undefined
}

const isNamed = (name: string, said: string) =>
  said !== '' && (` ${said} `.includes(` ${name} `) || ` ${name} `.includes(` ${said} `))

const sharesWord = (name: string, said: string) => {
  const words = new Set(said.split(' '))
  return name.split(' ').some((word) => word.length >= 4 && words.has(word))
}

const TITLES = /^(m|mr|mme|mlle|monsieur|madame|mademoiselle) /

/** 'Mme Hanquez' is Karine Hanquez, when one referent of that organisation has this name and only one. */
export function matchReferent(
  referents: readonly Professional[],
  said: string | null,
  organisationId: string | undefined,
): Professional | undefined {
  const words = fold(said ?? '').replace(TITLES, '')
  if (words === '' || !organisationId) return undefined
  const fits = referents.filter((one) => {
    const name = fold(one.name)
    return one.organisationId === organisationId && (name === words || name.endsWith(` ${words}`))
  })
  return fits.length === 1 ? fits[0] : undefined
}
