import { randomUUID } from 'node:crypto'
import { listActions } from '#actions'
import {
  askSamePerson,
  organisationsOf,
  requireActing,
  requireActor,
  rightInCircles,
  worksAs,
  type Actor,
} from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { describedFields, readDescribed } from './described.ts'
import { openDoubts } from './doubt-store.ts'
import { countSilent, listPositionings } from './list-store.ts'
import { filterIn } from './listing.tsx'
import { myPeoplePage } from './my-people-page.tsx'
import { newPositioningPage, positionSentences } from './new-positioning-pages.tsx'
import { positionPerson } from './position-person.ts'
import { prescribedActions } from './prescribed-actions.ts'
import { SILENT_AFTER_DAYS } from './silence.ts'

export const referentSite = newSite()
  .get('/orientation', myPeople)
  .get('/orientation/nouveau', async (c) => {
    const actor = requirePositioner(c)
    const actions = await prescribedActions(c.var.db, actor)
    return newPositioningPage(c, { id: randomUUID(), actions, typed: {} })
  })
  .post('/orientation/nouveau', propose)

const requirePositioner = (c: Ask): Actor => requireActing(c, 'referent').actor

/** The actions that this reader runs: where they stand around as who decides. */
export async function actionsRun(db: Db, actor: Actor, now: Date) {
  const all = await listActions(db, { all: true })
  const ids = all.map(({ id }) => id)
  const rights = await rightInCircles(db, actor, ids, 'positioning', now)
  return all.filter((_, i) => rights[i]?.writes)
}

async function myPeople(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const { db, now } = c.var
  const referent = worksAs(actor, 'referent')
  const runs = await actionsRun(db, actor, now)
  if (!referent && runs.length === 0 && organisationsOf(actor, 'training lead').length === 0) throw notFound()
  const filter = filterIn(c)
  const whose = { referentId: actor.personId, now }
  const before = new Date(now.getTime() - SILENT_AFTER_DAYS * 86_400_000)
  const doubts = await openDoubts(db, { actionIds: runs.map(({ id }) => id), askedBy: actor.personId })
  return myPeoplePage(c, {
    filter,
    rows: await listPositionings(db, whose, filter),
    silent: await countSilent(db, whose, before),
    doubts: doubts.length,
    mayPropose: referent,
    runs,
  })
}

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
