import { randomUUID } from 'node:crypto'
import { askSamePerson, requireActing, type Actor } from '#people'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { describedFields, readDescribed } from './described.ts'
import { newPositioningPage, positionSentences } from './pages.tsx'
import { positionPerson } from './position-person.ts'
import { prescribedActions } from './find-prescribed-actions.ts'

export const proposalSite = newSite()
  .get('/orientation/nouveau', async (c) => {
    const actor = requirePositioner(c)
    const actions = await prescribedActions(c.var.db, actor)
    return newPositioningPage(c, { id: randomUUID(), actions, typed: {} })
  })
  .post('/orientation/nouveau', propose)

const requirePositioner = (c: Ask): Actor => requireActing(c, 'referent').actor

const schema = field.form({
  ...describedFields,
  id: field.id(),
  actionId: field.id('Choisissez une action.'),
})

const asked = { to: '/orientation/nouveau', room: 'orientation', space: 'Orientation' } as const

async function propose(c: Ask): Promise<Response> {
  const actor = requirePositioner(c)
  const { db, now } = c.var
  const actions = await prescribedActions(db, actor)
  const form = await readForm(c, schema)
  const id = String(form.typed['id'] || randomUUID())
  if (!form.ok) return newPositioningPage(c, { id, actions, typed: form.typed, errors: form.errors })
  const read = readDescribed(form.value, parisDay(now))
  if (!read.ok) return newPositioningPage(c, { id, actions, typed: form.typed, errors: read.errors })
  const { actionId } = form.value
  const done = await positionPerson(db, { ...read.described, id: form.value.id, actionId }, actor, now)
  if (done.ok) {
    sayNext(
      c,
      done.proposed.what === 'created'
        ? 'La personne est positionnée'
        : 'Cette personne était déjà positionnée',
    )
    return goTo(c, `/orientation/${done.proposed.positioningId}`)
  }
  if (done.refusal === 'not yours') throw notFound()
  if (done.refusal === 'answer the question')
    return askSamePerson(c, actor, {
      ...asked,
      typed: form.typed,
      who: read.described.who,
      known: done.known,
    })
  const sentence = { actionId: positionSentences[done.refusal] }
  return newPositioningPage(c, { id, actions, typed: form.typed, errors: sentence })
}
