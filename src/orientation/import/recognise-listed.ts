import { findKnown, offeredTo, type Actor, type Identity, type Known, type PersonId } from '#people'
import type { Tx } from '#platform/db'

/** Who a line is about: somebody known, a question to ask, or somebody new beside those who resemble them and whom the sender may not read. */
export type Recognised =
  | { who: 'known'; personId: PersonId }
  | { who: 'asked'; near: Known }
  | { who: 'new'; others: readonly Known[] }

/** Known when one person alone has the name and the date; whoever else resembles somebody is asked about, never guessed. */
export async function recogniseListed(tx: Tx, actor: Actor, who: Identity, now: Date): Promise<Recognised> {
  const resembling = await findKnown(tx, who, { otherFamilyNames: true })
  const [near, ...others] = await offeredTo(tx, actor, resembling, now)
  if (!near) return { who: 'new', others: resembling }
  const [exact, ...alike] = [near, ...others].filter(({ resemblance }) => resemblance.kind === 'exact')
  return exact && alike.length === 0 ? { who: 'known', personId: exact.person.id } : { who: 'asked', near }
}
