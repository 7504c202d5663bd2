import { noteRead, readPerson, requireActor, type Actor } from '#people'
import { newSite, notFound, type Ask, type Site } from '#platform/web'
import { UNFOLLOWED } from '../addresses.ts'
import { signatoriesOf } from '../convention/door.ts'
import type { Elsewhere } from '../elsewhere.ts'
import { hostNames } from '../hosts/door.ts'
import { callAskedIn } from '../visits/door.ts'
import { findUnfollowed } from './find-unfollowed.ts'
import { unfollowedPage, type Left } from './page.tsx'
import type { Unfollowed } from './unfollowed-store.ts'

/** Immersions that nobody follows any more, for who directs the organisation that keeps them. */
export const newUnfollowedSite = ({ referentPages }: Pick<Elsewhere, 'referentPages'>): Site =>
  newSite().get(UNFOLLOWED, async (c) => {
    const { db, now } = c.var
    const actor = requireActor(c)
    const found = await findUnfollowed(db, actor, now)
    if (!found) throw notFound()
    const people = found.map(({ personId }) => personId)
    const pages = await referentPages(db, actor, people, now)
    const hostOf = await hostNames(db, found)
    const rows: Left[] = []
    for (const one of found) {
      const person = await readLeft(c, actor, one)
      if (!person) continue
      const signer = (await signatoriesOf(db, one.id)).find(({ role }) => role === 'person')
      rows.push({
        ...one,
        person,
        hostName: hostOf(one),
        login: person.phone ?? signer?.login ?? person.email ?? undefined,
        askedAt: await callAskedIn(db, one.id),
        href: pages.get(one.personId),
      })
    }
    return unfollowedPage(c, rows)
  })

/** They are read in the name of the organisation that keeps the convention, for nobody else is left there; and the person reads that they were. */
const readLeft = (c: Ask, actor: Actor, { personId, keeperId: organisationId }: Unfollowed) =>
  c.var.db.transaction(async (tx) => {
    const reading = { actor, personId, organisationId }
    await noteRead(tx, reading, 'immersion', { code: 'immersions' }, c.var.now)
    return readPerson(tx, personId)
  })
