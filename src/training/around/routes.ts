import { fullName, openFiles, requireActing, requireActor, worksAs } from '#people'
import { idIn, newSite, notFound, type Ask } from '#platform/web'
import { followedPage } from './person-page.tsx'
import { fundedActions, readFunded } from './read-funded.ts'
import { followOwnPeople } from './follow-people.ts'
import { aroundPage } from './page.tsx'

export const aroundSite = newSite()
  .get('/formation/suivi', show)
  .get('/formation/suivi/:person{[0-9a-fA-F-]{36}}', showPerson)

/** A referent's people who learn, a funder's groups; nothing for anybody else. */
async function show(c: Ask): Promise<Response> {
  requireActing(c, 'referent', 'funder')
  const actor = requireActor(c)
  const { db, now } = c.var
  const people = worksAs(actor, 'referent')
    ? await db.transaction(async (tx) => {
        const followed = await followOwnPeople(tx, actor, now)
        const ids = [...new Set(followed.map((one) => one.personId))]
        const why = 'Suivre les présences et les heures'
        const open = await openFiles(tx, actor, ids, 'attendance', why, now)
        return followed.filter((one) => open.has(one.personId))
      })
    : undefined
  const funded = []
  if (worksAs(actor, 'funder'))
    for (const action of await fundedActions(db, actor)) funded.push(await readFunded(db, actor, action, now))
  return aroundPage(c, { people, funded: worksAs(actor, 'funder') ? funded : undefined })
}

async function showPerson(c: Ask): Promise<Response> {
  const { actor } = requireActing(c, 'referent')
  const { db, now } = c.var
  const personId = idIn(c, 'person')
  const places = await db.transaction(async (tx) => {
    const found = (await followOwnPeople(tx, actor, now)).filter((one) => one.personId === personId)
    const why = 'Suivre les présences et les heures'
    if (found.length > 0)
      await openFiles(
        tx,
        actor,
        found.map((one) => one.personId),
        'attendance',
        why,
        now,
      )
    return found
  })
  const [first] = places
  if (!first) throw notFound()
  return followedPage(c, places, fullName(first))
}
