import { organisationsOf, roles, type Actor, type OrganisationId } from '#people'
import type { Db } from '#platform/db'
import type { Day } from '#platform/time'
import { sendingKinds } from '../access.ts'
import { findDirectors } from './find-directors.ts'
import { whoMends, whyNotOn, whyUnsaid, type Blocked, type LeftOut } from './left-out.ts'
import type { Prescriber } from './prescriber.ts'
import { bodiesAmong, prescribersAmong } from './prescriber-store.ts'
import type { Unsaid } from './said-prescriber.ts'

/** Around a desk: who may prescribe, which of its own bodies says now in whose name, and which are left out, and why. */
export type Around = {
  prescribers: Prescriber[]
  unsaid: Unsaid[]
  leftOut: LeftOut[]
  /** the bodies of this reader, where no body at all may prescribe for them: nothing that they write can be finished */
  blocked: Blocked[]
  /** the names of the bodies where this reader has a role that sends nobody to employers */
  notSending: string[]
}

type Desk = {
  actor: Actor
  own: readonly { id: OrganisationId; name: string }[]
  keepers: readonly OrganisationId[]
}

/** Who prescribes for this desk on that day: among its own bodies and those that share an action with it. */
export async function findPrescribers(db: Db, { actor, own, keepers }: Desk, on: Day): Promise<Around> {
  const prescribers = await prescribersAmong(db, keepers)
  const unsaid: Unsaid[] = []
  const leftOut: LeftOut[] = []
  const mine: Blocked[] = []
  for (const { id, name, kind } of await bodiesAmong(db, keepers)) {
    const said = prescribers.find((one) => one.organisationId === id)
    const why = said ? whyNotOn(said, on) : whyUnsaid(kind)
    if (!why) continue
    const isOwn = own.some((one) => one.id === id)
    const { isMine, names } = isOwn ? await findDirectors(db, actor, id, on) : { isMine: false, names: [] }
    if (isOwn) mine.push({ id, name, why, names, mayMend: isMine })
    if (isMine && !said) unsaid.push({ id, name })
    else if (said || sendingKinds.includes(kind))
      leftOut.push({ id, name, why: isMine ? why : `${why} ${whoMends(names)}`, mayMend: isMine })
  }
  const others = organisationsOf(actor, ...roles).filter((id) => own.every((one) => one.id !== id))
  const notSending = (await bodiesAmong(db, others)).map(({ name }) => name)
  const isOpen =
    unsaid.length > 0 ||
    prescribers.some(({ organisationId }) => leftOut.every(({ id }) => id !== organisationId))
  return { prescribers, unsaid, leftOut, blocked: isOpen ? [] : mine, notSending }
}
