import { entriesOf, fullName, openFile, readPerson, requireActor, rightOver, type PagesAbout } from '#people'
import { parisDay } from '#platform/time'
import { idIn, newSite, notFound, type Ask, type Site } from '#platform/web'
import { advisersFor } from './give-adviser.ts'
import { mayFollow, mayWritePath } from '../check-rights.ts'
import { minePage } from './mine-page.tsx'
import { openInsertion } from '../access.ts'
import { fileOf, type FiledPath } from './read-file.ts'
import { personPage } from './page.tsx'
import type { Powers } from './person-file.ts'
import type { Inside } from '../reach.ts'
import { follow, entrust } from './follow-routes.ts'
import { sendAccess } from './access-routes.ts'

export const newPersonSite = (about: PagesAbout): Site =>
  newSite()
    .get('/insertion/mon-contrat', mine)
    .get('/insertion/personnes/:id', async (c) => person(c, about))
    .post('/insertion/personnes/:id/acces', sendAccess)
    .post('/insertion/parcours/:id/suite', follow)
    .post('/insertion/parcours/:id/accompagnement', entrust)

async function mine(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const paths = await fileOf(c.var.db, actor.personId, null)
  if (paths.length === 0) throw notFound()
  return minePage(c, paths, parisDay(c.var.now))
}

const WHY = { code: 'path' } as const

async function person(c: Ask, about: PagesAbout): Promise<Response> {
  const inside = await openInsertion(c, 'direction', 'integration adviser')
  const { db, now } = c.var
  const found = await db.transaction(async (tx) => {
    const right = await openFile(tx, inside.actor, idIn(c), 'contract', WHY, now)
    // a supervisor reads hours, on the page of the team; the file is for others
    if (!right || right.only !== undefined) return undefined
    const known = await readPerson(tx, idIn(c))
    return known && { person: known, paths: await fileOf(tx, known.id, inside.actionIds) }
  })
  if (!found) throw notFound()
  const paths = []
  for (const filed of found.paths) paths.push({ filed, powers: await powersOver(c, inside, filed) })
  const entry = (await entriesOf(db, [found.person.id])).get(found.person.id)
  const corrects = (await rightOver(db, inside.actor, found.person.id, 'identity', now)).writes
  const pages = await about(db, inside.actor, found.person.id, now)
  return personPage(c, { inside, person: found.person, paths, entry, corrects, pages })
}

async function powersOver(c: Ask, { actor }: Inside, { path }: FiledPath): Promise<Powers> {
  const { db, now } = c.var
  const writes = await mayWritePath(db, actor, path, now)
  const advisers = writes ? await advisersFor(db, path, now) : []
  const options = advisers.map((one) => ({ value: one.personId, label: fullName(one) }))
  return { writes, follows: await mayFollow(db, actor, path, now), advisers: options }
}
