import { randomUUID } from 'node:crypto'
import { listActions } from '#actions'
import {
  askSamePerson,
  onlyNamed,
  organisationsOf,
  readReach,
  requireActing,
  requireActor,
  rightInCircles,
  worksAs,
  type Actor,
} from '#people'
import type { Db } from '#platform/db'
import { parisDay } from '#platform/time'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { openDoubts } from './doubt-store.ts'
import { needChoices } from './interview.ts'
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
  id: field.id(),
  actionId: field.id('Choisissez une action.'),
  familyName: field.text(80, 'Écrivez le nom.'),
  givenName: field.text(80, 'Écrivez le prénom.'),
  birthDate: field.optionalDay(),
  reach: field.optionalText(120),
  mobility: field.texts(20),
  comment: field.optionalText(1000),
  answer: field.optionalText(40),
})

const asked = { to: '/orientation/nouveau', room: 'orientation', space: 'Orientation' } as const

async function propose(c: Ask): Promise<Response> {
  const actor = requirePositioner(c)
  const { db, now } = c.var
  const actions = await prescribedActions(db, actor)
  const form = await readForm(c, schema)
  const id = String(form.typed['id'] || randomUUID())
  if (!form.ok) return newPositioningPage(c, { id, actions, typed: form.typed, errors: form.errors })
  const { value } = form
  const reach = readReach(value.reach)
  const errors: Record<string, string> = {}
  if (!reach) errors['reach'] = 'Écrivez un seul numéro de téléphone, ou un seul courriel.'
  if (value.birthDate && value.birthDate > parisDay(now)) errors['birthDate'] = 'Cette date est à venir.'
  if (!reach || Object.keys(errors).length > 0)
    return newPositioningPage(c, { id, actions, typed: form.typed, errors })
  const who = { ...onlyNamed(value.givenName, value.familyName), birthDate: value.birthDate, ...reach }
  const { actionId, comment, answer } = value
  const mobility = writeMobility(value.mobility)
  const done = await positionPerson(
    db,
    { id: value.id, actionId, who, mobility, comment, answer },
    actor,
    now,
  )
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
    return askSamePerson(c, actor, { ...asked, typed: form.typed, who, known: done.known })
  const sentence = { actionId: positionSentences[done.refusal] }
  return newPositioningPage(c, { id, actions, typed: form.typed, errors: sentence })
}

function writeMobility(chosen: readonly string[]): string | null {
  const words = Object.entries(needChoices.mobility)
    .filter(([value]) => chosen.includes(value))
    .map(([, label]) => label)
  return words.join(', ') || null
}
