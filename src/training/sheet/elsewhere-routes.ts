import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import type { PersonId } from '#people'
import { GROUP, openGroupPage } from '../access.ts'
import { keepPresence } from '../attendance/door.ts'
import type { HalfDayId } from '../ids.ts'
import { showIndex } from './show-index.ts'

export const elsewhereSite = newSite().post(`${GROUP}/emargement/ailleurs`, keep)

const keepForm = field.form({
  halfDay: field.id<HalfDayId>(),
  person: field.id<PersonId>(),
  other: field.id<HalfDayId>(),
  keep: field.oneOf(['here', 'there'], 'Dites où était cette personne.'),
  why: field.text(200, 'Dites comment vous le savez.'),
})

/** Who leads the training says which of two presences at the same hours is kept. */
async function keep(c: Ask): Promise<Response> {
  const at = await openGroupPage(c)
  const { actor, group } = at
  const form = await readForm(c, keepForm)
  if (!form.ok) return showIndex(c, at, form)
  const { halfDay, person, other, keep: side, why } = form.value
  const choice = { groupId: group.id, halfDayId: halfDay, personId: person, otherHalfDayId: other }
  const done = await keepPresence(c.var.db, { ...choice, keep: side, why }, actor, c.var.now)
  if (!done.ok && done.refusal === 'not yours') throw notFound()
  sayNext(c, done.ok ? 'C’est enregistré. Rien n’est effacé' : 'C’est déjà réglé')
  return goTo(c, `/formation/${group.id}/emargement`)
}
