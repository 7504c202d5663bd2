import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import type { PersonId } from '#people'
import { GROUP, openGroupPage } from '../access.ts'
import { keepPresence } from '../attendance/door.ts'
import type { HalfDayId } from '../ids.ts'

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
  const { actor, group } = await openGroupPage(c)
  const back = `/formation/${group.id}/emargement`
  const form = await readForm(c, keepForm)
  if (!form.ok) {
    sayNext(c, 'Dites où était cette personne, et comment vous le savez')
    return goTo(c, back)
  }
  const { halfDay, person, other, keep: side, why } = form.value
  const choice = { groupId: group.id, halfDayId: halfDay, personId: person, otherHalfDayId: other }
  const done = await keepPresence(c.var.db, { ...choice, keep: side, why }, actor, c.var.now)
  if (!done.ok && done.refusal === 'not yours') throw notFound()
  sayNext(c, done.ok ? 'C’est enregistré. Rien n’est effacé' : 'C’est déjà réglé')
  return goTo(c, back)
}
