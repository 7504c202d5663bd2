import { readAction, type Action } from '#actions'
import { askSamePerson, requireActor, rightInCircle } from '#people'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { requireRun } from '../access.ts'
import { closeRequest, positionRequest, whoAsks } from './answer-request.ts'
import { requestSentences, requestsPage } from './requests-page.tsx'
import { whyOf } from './request-view.tsx'
import { actionOfRequest, openRequests } from './store.ts'
import { closings } from './request.ts'
import { shownAction, blankRequest, askPlace } from './ask-routes.ts'
import type { RequestId } from '../ids.ts'

export const requestSite = newSite()
  .get('/actions/:slug/demande', async (c) => blankRequest(c, await shownAction(c), {}))
  .post('/actions/:slug/demande', askPlace)
  .get('/orientation/actions/:slug/demandes', async (c) => list(c, (await requireRun(c)).action))
  .post('/orientation/demandes/:id/positionnement', position)
  .post('/orientation/demandes/:id/fermeture', close)

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
async function actionRunOf(c: Ask, id: RequestId): Promise<Action> {
  const { db, now } = c.var
  const actionId = await actionOfRequest(db, id)
  const action = actionId && (await readAction(db, actionId))
  if (!action || !(await rightInCircle(db, requireActor(c), action.id, 'positioning', now)).writes)
    throw notFound()
  return action
}

const listOf = async (c: Ask, id: RequestId, said: string): Promise<Response> =>
  list(c, await actionRunOf(c, id), said)
