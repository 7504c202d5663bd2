import { randomUUID } from 'node:crypto'
import { askSamePerson, fullName, openFile, readPerson, type Welcome } from '#people'
import { asDay, parisDay } from '#platform/time'
import {
  field,
  goTo,
  idIn,
  isId,
  newSite,
  notFound,
  readForm,
  sayNext,
  type Ask,
  type Typed,
} from '#platform/web'
import { answerFlag } from './answer-flag.ts'
import { reasons } from '../flag-reason.ts'
import { readCddi } from '../cddi-store.ts'
import { flags } from '../cddi.ts'
import { cddiSentences, correctCddiPage, fieldOf, newCddiPage } from './form-page.tsx'
import { answerSentences, checkPage } from './check-page.tsx'
import { mayWritePath } from '../check-rights.ts'
import { noteReading } from '../note-reading.ts'
import { openInsertion } from '../access.ts'
import { readPath } from '../path-store.ts'
import { readPost } from '../post-store.ts'
import type { Inside } from '../reach.ts'
import { readWeek } from '../read-cells.ts'
import { readHired } from './read-hired.ts'
import { toCheck } from './find-to-check.ts'
import { correctCddi } from './correct-cddi.ts'
import { writeCddi } from './write-cddi.ts'

export const cddiSite = newSite()
  .get('/insertion/a-verifier', async (c) => {
    const inside = await openInsertion(c, 'direction', 'integration adviser')
    const { db, now } = c.var
    const found = await toCheck(db, inside.reach, parisDay(now))
    const named = [...found.cddis.map(({ cddi }) => cddi), ...found.exits]
    await noteReading(db, inside, named, 'Lire ce qui est à vérifier', now)
    return checkPage(c, { inside, ...found })
  })
  .post('/insertion/contrats/:id/reponse', answer)
  .get('/insertion/contrats/:id/correction', async (c) => correctionOf(c, await openCddi(c)))
  .post('/insertion/contrats/:id/correction', correct)
  .get('/insertion/postes/:id/contrat', async (c) => newOf(c, await openPost(c)))
  .post('/insertion/postes/:id/contrat', write)

type Refused = { errors?: Record<string, string>; typed?: Typed }

const answerForm = field.form({ flag: field.oneOf(flags), reason: field.oneOf(reasons) })

async function answer(c: Ask): Promise<Response> {
  const { actor } = await openInsertion(c, 'direction')
  const form = await readForm(c, answerForm)
  const done = form.ok
    ? await answerFlag(c.var.db, { cddiId: idIn(c), ...form.value }, actor, c.var.now)
    : undefined
  if (done && !done.ok && done.refusal === 'not yours') throw notFound()
  sayNext(c, !done ? 'Choisissez une réponse' : done.ok ? 'C’est noté' : answerSentences[done.refusal])
  return goTo(c, '/insertion/a-verifier')
}

async function openCddi(c: Ask) {
  const inside = await openInsertion(c, 'direction')
  const { db, now } = c.var
  const cddi = await readCddi(db, idIn(c))
  const path = cddi && (await readPath(db, cddi.pathId))
  if (!path || !(await mayWritePath(db, inside.actor, path, now))) throw notFound()
  return { inside, cddi, personId: path.personId, name: await nameFor(c, inside, path.personId) }
}

/** The name of somebody whose file this reader opens to write in it: leaves its line. */
async function nameFor(c: Ask, { actor }: Inside, personId: string): Promise<string> {
  const { db, now } = c.var
  const person = await db.transaction(async (tx) =>
    (await openFile(tx, actor, personId, 'contract', 'Écrire un contrat', now))
      ? readPerson(tx, personId)
      : undefined,
  )
  if (!person) throw notFound()
  return fullName(person)
}

const correctionOf = (
  c: Ask,
  opened: Awaited<ReturnType<typeof openCddi>>,
  refused: Refused = {},
): Response => correctCddiPage(c, { ...opened, ...refused })

const terms = {
  fromDay: field.day(),
  toDay: field.day(),
  hours: field.text(12, 'Donnez les heures par semaine.'),
}
const HOURS = { hours: 'Donnez un nombre d’heures, de 1 à 48. Exemple : 26' }

const correctForm = field.form({
  ...terms,
  revision: field.whole(1, 100_000),
  why: field.text(300, 'Dites pourquoi le contrat est corrigé.'),
})

async function correct(c: Ask): Promise<Response> {
  const opened = await openCddi(c)
  const form = await readForm(c, correctForm)
  const { typed } = form
  if (!form.ok) return correctionOf(c, opened, { errors: form.errors, typed })
  const { hours, ...said } = form.value
  const weeklyMinutes = readWeek(hours)
  if (!weeklyMinutes) return correctionOf(c, opened, { errors: HOURS, typed })
  const what = { ...said, id: opened.cddi.id, weeklyMinutes }
  const done = await correctCddi(c.var.db, what, opened.inside.actor, c.var.now)
  if (!done.ok)
    return correctionOf(c, opened, {
      errors: { [fieldOf[done.refusal]]: cddiSentences[done.refusal] },
      typed,
    })
  sayNext(c, 'La correction est gardée')
  return goTo(c, `/insertion/personnes/${opened.personId}`)
}

async function openPost(c: Ask) {
  const inside = await openInsertion(c, 'direction')
  const { db, now } = c.var
  const post = await readPost(
    db,
    { id: idIn(c), actionIds: inside.actionIds, on: parisDay(now) },
    inside.reach,
  )
  if (!post) throw notFound()
  return { inside, post }
}

type OpenPost = Awaited<ReturnType<typeof openPost>>

async function newOf(c: Ask, opened: OpenPost, refused: Refused = {}): Promise<Response> {
  const personId = String(refused.typed?.['personId'] ?? c.req.query('personne') ?? '')
  const known = isId(personId) ? { personId, name: await nameFor(c, opened.inside, personId) } : undefined
  const suggestedDay = asDay(c.req.query('debut') ?? '') ?? parisDay(c.var.now)
  const id = String(refused.typed?.['id'] ?? '') || randomUUID()
  return newCddiPage(c, { ...opened, id, known, suggestedDay, ...refused })
}

const newForm = field.form({
  ...terms,
  id: field.id(),
  personId: field.optionalId(),
  familyName: field.optionalText(80),
  givenName: field.optionalText(80),
  birthDate: field.optionalDay(),
  reach: field.optionalText(120),
  answer: field.optionalText(40),
  number: field.optionalText(30),
})

async function write(c: Ask): Promise<Response> {
  const opened = await openPost(c)
  const { db, now } = c.var
  const form = await readForm(c, newForm)
  const { typed } = form
  if (!form.ok) return newOf(c, opened, { errors: form.errors, typed })
  const { id, personId, hours, number, fromDay, toDay } = form.value
  const weeklyMinutes = readWeek(hours)
  if (!weeklyMinutes) return newOf(c, opened, { errors: HOURS, typed })
  const who = personId ? { ok: true as const, who: { personId } } : readHired(form.value, parisDay(now))
  if (!who.ok) return newOf(c, opened, { errors: who.errors, typed })
  const { post, inside } = opened
  const url = c.var.ground.site.url
  const what = { id, postId: post.id, number, fromDay, toDay, weeklyMinutes, who: who.who, url }
  const done = await writeCddi(db, what, inside.actor, now)
  if (!done.ok) {
    const { refusal } = done
    if (refusal === 'not yours') throw notFound()
    if (refusal === 'answer the question' && 'described' in who.who)
      return askSamePerson(c, inside.actor, {
        ...asked(post),
        typed,
        who: who.who.described,
        known: done.known,
      })
    return newOf(c, opened, { errors: { [fieldOf[refusal]]: cddiSentences[refusal] }, typed })
  }
  const { pathId, told } = done.value
  const path = await readPath(db, pathId)
  sayNext(c, told ? toldWords[told] : 'Le contrat est gardé')
  return goTo(c, `/insertion/personnes/${path?.personId}`)
}

const asked = ({ id }: { id: string }) =>
  ({ to: `/insertion/postes/${id}/contrat`, room: 'employment', space: 'Insertion' }) as const

const toldWords = {
  sent: 'Le contrat est gardé, et son accès est envoyé',
  'in already': 'Le contrat est gardé',
  'no login':
    'Le contrat est gardé. Aucun accès n’est parti : son dossier n’a ni téléphone ni courriel à elle',
} satisfies Record<Welcome, string>
