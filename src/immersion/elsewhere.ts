import type { Actor, OrganisationId, PersonId } from '#people'
import type { Db, Tx } from '#platform/db'
import type { Day } from '#platform/time'

type CardFor = { personId: PersonId; forWhom: string; untilDay: Day; siteUrl: string }

/** The card that somebody made in their portfolio, to go with a proposal. */
export type Cards = {
  hasCard: (db: Db, personId: PersonId) => Promise<boolean>
  /** makes a link that its person reads among theirs and ends when they like; undefined for who wrote no card */
  makeCardLink: (tx: Tx, card: CardFor, at: Date) => Promise<string | undefined>
}

/** What other rooms know, handed in by the hall: this room knocks on none of their doors. */
export type Elsewhere = Cards & {
  /** where this reader chooses who accompanies each of these people; nothing of whom they do not */
  referentPages: (
    db: Db,
    actor: Actor,
    personIds: readonly PersonId[],
    now: Date,
  ) => Promise<Map<PersonId, string>>
  /** the integration contracts of somebody that run that day or begin later, the first one first */
  contractsFrom: (db: Db, personId: PersonId, on: Day) => Promise<Contract[]>
}

/** An integration contract: who employs, and its days. */
export type Contract = { organisationId: OrganisationId; employer: string; fromDay: Day; toDay: Day }
