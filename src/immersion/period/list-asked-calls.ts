import { fullName, idsOf, type Actor } from '#people'
import type { Db } from '#platform/db'
import { typo } from '#platform/i18n'
import { parisDay, writeInstant } from '#platform/time'
import type { Card } from '#platform/web'
import { ownOf } from '../access.ts'
import { CONVENTIONS } from '../frame.tsx'
import { callsAskedAround } from '../visits/door.ts'

/** Who asked to be called, on the first page of who accompanies them, until a visit or a call is noted: when, never why. */
export async function askedCallsToday(db: Db, actor: Actor, now: Date): Promise<Card[]> {
  const own = ownOf(actor).map(({ id }) => id)
  if (own.length === 0) return []
  const calls = await callsAskedAround(db, await idsOf(db, actor.personId), own, parisDay(now))
  return calls.map(({ conventionId, at, ...person }) => ({
    title: typo(`${fullName(person)} a demandé qu’on l’appelle`),
    text: typo(`Le ${writeInstant(at)}. Appelez, puis notez l’appel.`),
    href: `${CONVENTIONS}/${conventionId}`,
    kind: 'do',
  }))
}
