import {
  fullName,
  openFiles,
  requireActing,
  worksAs,
  type Actor,
  type PagesAbout,
  type PersonId,
} from '#people'
import { idIn, newSite, notFound, type Ask, type Site } from '#platform/web'
import { followedPage } from './person-page.tsx'
import { readFunded } from './read-funded.ts'
import { followPeople, listOwnPeople, type Followed } from './follow-people.ts'
import { aroundPage } from './page.tsx'

export const newAroundSite = (about: PagesAbout): Site =>
  newSite()
    .get('/formation/suivi', show)
    .get('/formation/suivi/:person{[0-9a-fA-F-]{36}}', async (c) => showPerson(c, about))

/** A referent's people who learn, a funder's groups; nothing for anybody else. */
async function show(c: Ask): Promise<Response> {
  const { actor } = requireActing(c, 'referent', 'funder')
  const { db, now } = c.var
  return aroundPage(c, {
    people: worksAs(actor, 'referent') ? await follow(c, actor) : undefined,
    funded: worksAs(actor, 'funder') ? await readFunded(db, actor, now) : undefined,
  })
}

async function showPerson(c: Ask, about: PagesAbout): Promise<Response> {
  const { actor } = requireActing(c, 'referent')
  const places = await follow(c, actor, idIn<PersonId>(c, 'person'))
  const [first] = places
  if (!first) throw notFound()
  const { db, now } = c.var
  return followedPage(c, places, {
    name: fullName(first),
    about: await about(db, actor, first.personId, now),
  })
}

/** The people of this referent, or one of them, whose files are opened to them: each reads that they looked. */
async function follow(c: Ask, actor: Actor, only?: PersonId): Promise<Followed[]> {
  const { db, now } = c.var
  return db.transaction(async (tx) => {
    const people = (await listOwnPeople(tx, actor, now)).filter((one) => !only || one.personId === only)
    const ids = [...new Set(people.map((one) => one.personId))]
    const why = { code: 'attendance and hours' } as const
    const open = await openFiles(tx, actor, ids, 'attendance', why, now)
    const opened = people.filter((one) => open.has(one.personId))
    return followPeople(tx, opened, now)
  })
}
