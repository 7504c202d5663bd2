import { granted } from '#platform/refusal'
import { createAction, openGroup, publishAction, readAction, type Figure, type ActionId } from '#actions'
import { onlyNamed, registerPerson, seededOrganisations, type OrganisationId } from '#people'
import { enrolTrainee } from '#training'
import type { Tx } from '#platform/db'
import { dayOf } from '#platform/time'
import { newId } from '#platform/id'

/** A figure of people, for the rules that only look at numbers. */
export const figureOf = (given: Partial<Figure> & { key: string }): Figure => ({
  label: 'ont réussi',
  value: given.numerator ?? null,
  unit: 'people',
  numerator: null,
  denominator: null,
  rule: 'La règle',
  ruleSince: dayOf('2018-04-01'),
  excluded: [],
  masked: false,
  ...given,
})

/** A published action of AFP2I whose groups are over, with as many people in each as said. */
export async function finishedAction(db: Tx, title: string, sizes: number[], now: Date) {
  const action = {
    id: newId(),
    title,
    town: 'Lens',
    leadId: seededOrganisations.afp2i.id,
    summary: 'Dix semaines.',
    story: '',
    picture: 'linge',
  }
  const made = await createAction(db, action, null, now)
  if (!made.ok) throw new Error(made.refusal)
  const written = await readAction(db, action.id)
  if (written) await publishAction(db, written, now)
  const groups = []
  for (const [rank, people] of sizes.entries())
    groups.push(await finishedGroup(db, action, `Groupe ${rank + 1}`, people, now))
  return { id: action.id, slug: made.value, groups }
}

async function finishedGroup(
  db: Tx,
  action: { id: ActionId; leadId: OrganisationId },
  title: string,
  people: number,
  now: Date,
) {
  const startsOn = dayOf('2019-01-07')
  const group = {
    id: newId(),
    actionId: action.id,
    title,
    places: 13,
    site: 'Lens',
    startsOn,
    endsOn: dayOf('2019-03-15'),
  }
  granted(await openGroup(db, action, group, null, now))
  const personIds = []
  for (let n = 1; n <= people; n++) {
    const personId = await registerPerson(
      db,
      onlyNamed('Essai', `${title} ${String(n).padStart(2, '0')}`),
      null,
      now,
    )
    await enrolTrainee(db, { groupId: group.id, personId, fromDay: startsOn, at: now })
    personIds.push(personId)
  }
  return { id: group.id, personIds }
}
