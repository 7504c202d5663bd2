import { randomUUID } from 'node:crypto'
import { findAction, readAction, type Action } from '#actions'
import { askSamePerson, readReach, requireActor, rightInCircle } from '#people'
import {
  networkOf,
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
  type Typed,
} from '#platform/web'
import { requireRun } from '../access.ts'
import { closeRequest, positionRequest, whoAsks } from './answer-request.ts'
import { askForPlace } from './ask-for-place.ts'
import { askPage, requestSentences, requestsPage, whyOf } from './pages.tsx'
import { actionOfRequest, openRequests } from './store.ts'
import { closings } from './request.ts'

export const requestSite = newSite()
  .get('/actions/:slug/demande', async (c) => blank(c, await shown(c), {}))
  .post('/actions/:slug/demande', ask)
  .get('/orientation/actions/:slug/demandes', async (c) => list(c, (await requireRun(c)).action))
  .post('/orientation/demandes/:id/positionnement', position)
  .post('/orientation/demandes/:id/fermeture', close)

/** The action of the address, once it is shown to everybody. @throws notFound */
async function shown(c: Ask): Promise<Action> {
  const action = await findAction(c.var.db, c.req.param('slug') ?? '')
  if (!action?.publishedAt) throw notFound()
  return action
}

const blank = (c: Ask, action: Action, typed: Typed, errors?: Record<string, string>): Response =>
  askPage(c, { action, id: String(typed['id'] || randomUUID()), typed, ...(errors ? { errors } : {}) })

const askForm = field.form({
  id: field.id(),
  givenName: field.text(80, 'Écrivez votre prénom.'),
  familyName: field.text(80, 'Écrivez votre nom.'),
  reach: field.text(120, 'Écrivez un téléphone ou un courriel : sans lui, personne ne peut vous répondre.'),
  words: field.optionalText(500),
  consent: field.ticked(),
})

async function ask(c: Ask): Promise<Response> {
  const action = await shown(c)
  const form = await readForm(c, askForm)
  const { typed } = form
  if (!form.ok) return blank(c, action, typed, form.errors)
  const { reach, consent, ...said } = form.value
  const reached = readReach(reach)
  if (!reached)
    return blank(c, action, typed, { reach: 'Écrivez un seul numéro de téléphone, ou un seul courriel.' })
  if (!consent)
    return blank(c, action, typed, { consent: 'Cochez la case : sans votre accord, rien n’est gardé.' })
  const { db, now, ground } = c.var
  const reachedAt = reached.phone ?? reached.email
  if (!(await mayAsk(c, reachedAt))) return problem(c, 429)
  const mayWrite = await countTry(db, `place-letter:${action.id}`, { max: 20, seconds: 86_400 }, now)
  await askForPlace(db, action, { ...said, ...reached }, { url: ground.site.url, mayWrite }, now)
  sayNext(c, `Votre demande est arrivée : ${action.leadName} vous répondra`)
  return goTo(c, `/actions/${action.slug}`)
}

/** Requests of one person, and of one address: a robot does not fill the list of an organisation. */
async function mayAsk(c: Ask, reach: string): Promise<boolean> {
  const { db, now } = c.var
  const counts = await Promise.all([
    countTry(db, `place:${reach}`, { max: 10, seconds: 86_400 }, now),
    countTry(db, `place-from:${networkOf(c)}`, { max: 5, seconds: 900 }, now),
    countTry(db, `place-from:${networkOf(c)} day`, { max: 20, seconds: 86_400 }, now),
  ])
  return counts.every(Boolean)
}

const list = async (c: Ask, action: Action, said?: string): Promise<Response> =>
  requestsPage(c, { action, requests: await openRequests(c.var.db, action.id), said })

async function position(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const { typed } = await readForm(c, field.form({}))
  const id = idIn(c)
  const answer = typeof typed['answer'] === 'string' ? typed['answer'] : null
  const done = await positionRequest(db, { id, answer }, actor, now)
  if (done.ok) {
    sayNext(c, 'La personne est positionnée')
    return goTo(c, `/orientation/${done.positioningId}`)
  }
  const { refusal, known, request } = done
  if (refusal === 'not yours') throw notFound()
  if (refusal === 'ended otherwise' || !request) return listOf(c, id, requestSentences[refusal])
  const to = `/orientation/demandes/${id}/positionnement`
  const frame = { room: 'orientation', space: 'Orientation' } as const
  return askSamePerson(c, actor, { to, typed: {}, who: whoAsks(request), known, ...frame })
}

async function close(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const id = idIn(c)
  const action = await actionRunOf(c, id)
  const form = await readForm(c, field.form({ [whyOf(id)]: field.oneOf(closings) }))
  const why = form.ok ? form.value[whyOf(id)] : undefined
  if (!why) return listOf(c, id, 'Dites pourquoi cette demande est fermée.')
  const done = await closeRequest(c.var.db, { id, why }, actor, c.var.now)
  if (!done.ok && done.refusal === 'not yours') throw notFound()
  if (!done.ok) return listOf(c, id, requestSentences[done.refusal])
  sayNext(c, 'La demande est fermée')
  return goTo(c, `/orientation/actions/${action.slug}/demandes`)
}

/** The action of the request of the address, for who runs it. @throws notFound for everybody else. */
async function actionRunOf(c: Ask, id: string): Promise<Action> {
  const { db, now } = c.var
  const actionId = await actionOfRequest(db, id)
  const action = actionId && (await readAction(db, actionId))
  if (!action || !(await rightInCircle(db, requireActor(c), action.id, 'positioning', now)).writes)
    throw notFound()
  return action
}

const listOf = async (c: Ask, id: string, said: string): Promise<Response> =>
  list(c, await actionRunOf(c, id), said)
