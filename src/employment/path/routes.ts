import { entriesOf, openFile, readPerson, requireActor, rightOver, type Actor } from '#people'
import { parisDay } from '#platform/time'
import {
  countTry,
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  problem,
  readForm,
  sayNext,
  type Ask,
} from '#platform/web'
import { isProof, isSituation } from '../exit.ts'
import { advisersFor, giveAdviser } from './give-adviser.ts'
import { mayFollow, mayWritePath } from '../check-rights.ts'
import { minePage } from './mine-page.tsx'
import { openInsertion } from '../access.ts'
import { readPath, type Path } from '../path-store.ts'
import { fileOf, type FiledPath } from './read-file.ts'
import { personPage, type Powers } from './page.tsx'
import type { Inside } from '../reach.ts'
import { followExit } from '../exits/door.ts'
import { welcomePerson, type WelcomeRefusal } from '../cddis/door.ts'

export const personSite = newSite()
  .get('/insertion/mon-contrat', mine)
  .get('/insertion/personnes/:id', person)
  .post('/insertion/personnes/:id/acces', sendAccess)
  .post('/insertion/parcours/:id/suite', follow)
  .post('/insertion/parcours/:id/accompagnement', entrust)

async function mine(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const paths = await fileOf(c.var.db, actor.personId, null)
  if (paths.length === 0) throw notFound()
  return minePage(c, paths, parisDay(c.var.now))
}

const WHY = 'Suivre mon parcours d’insertion'

async function person(c: Ask): Promise<Response> {
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
  return personPage(c, { inside, person: found.person, paths, entry, corrects })
}

async function powersOver(c: Ask, { actor }: Inside, { path }: FiledPath): Promise<Powers> {
  const { db, now } = c.var
  const writes = await mayWritePath(db, actor, path, now)
  const advisers = writes ? await advisersFor(db, path, now) : []
  const options = advisers.map(({ personId, name }) => ({ value: personId, label: name }))
  return { writes, follows: await mayFollow(db, actor, path, now), advisers: options }
}

/** The path of the address, for whoever `may` write this in it. @throws notFound for everybody else. */
async function pathIn(c: Ask, actor: Actor, may: typeof mayFollow): Promise<Path> {
  const path = await readPath(c.var.db, idIn(c))
  if (!path || !(await may(c.var.db, actor, path, c.var.now))) throw notFound()
  return path
}

const followForm = field.form({ proof: field.optionalText(20), situation: field.optionalText(20) })

async function follow(c: Ask): Promise<Response> {
  const { actor } = await openInsertion(c, 'direction', 'integration adviser')
  const path = await pathIn(c, actor, mayFollow)
  const form = await readForm(c, followForm)
  const [proof, situation] = form.ok ? [form.value.proof, form.value.situation] : [null, null]
  const chosen = (proof === null || isProof(proof)) && (situation === null || isSituation(situation))
  if (!form.ok || !chosen) {
    sayNext(c, 'Choisissez dans les listes')
    return goTo(c, `/insertion/personnes/${path.personId}`)
  }
  const done = await followExit(c.var.db, { pathId: path.id, proof, situation }, actor, c.var.now)
  if (!done.ok) throw notFound()
  sayNext(c, 'La suite est gardée')
  return goTo(c, `/insertion/personnes/${path.personId}`)
}

async function entrust(c: Ask): Promise<Response> {
  const { actor } = await openInsertion(c, 'direction')
  const path = await pathIn(c, actor, mayWritePath)
  const form = await readForm(c, field.form({ adviserId: field.id() }))
  const done = form.ok
    ? await giveAdviser(c.var.db, { pathId: path.id, adviserId: form.value.adviserId }, actor, c.var.now)
    : undefined
  if (done && !done.ok && done.refusal === 'not yours') throw notFound()
  sayNext(c, done?.ok ? 'C’est confié' : 'Choisissez dans la liste')
  return goTo(c, `/insertion/personnes/${path.personId}`)
}

async function sendAccess(c: Ask): Promise<Response> {
  const { actor } = await openInsertion(c, 'direction', 'integration adviser')
  const { db, now, ground } = c.var
  const personId = idIn(c)
  if (!(await rightOver(db, actor, personId, 'contract', now)).reads) throw notFound()
  // a telephone is not rung all day by a button
  if (!(await countTry(db, `welcome:${personId}`, { max: 5, seconds: 86_400 }, now))) return problem(c, 429)
  const told = await welcomePerson(db, actor, { personId, url: ground.site.url }, now)
  if (!told.ok && told.refusal === 'not at work here') throw notFound()
  sayNext(c, told.ok ? 'L’accès est envoyé' : welcomeSentences[told.refusal])
  return goTo(c, `/insertion/personnes/${personId}`)
}

const welcomeSentences = {
  'not at work here': 'Cette personne ne travaille pas dans votre structure.',
  'in already': 'Cette personne est déjà entrée : elle change elle-même son numéro.',
  'no login': 'Rien n’est parti : son dossier n’a ni téléphone ni courriel à elle.',
} satisfies Record<WelcomeRefusal, string>
