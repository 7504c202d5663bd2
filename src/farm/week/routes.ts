import { requireActor } from '#people'
import { typo } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { field, goTo, idIn, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { newId } from '#platform/id'
import { addChore, dropChore, handChores } from './add-chore.ts'
import { choreKinds } from '../chore.ts'
import { cropsOf } from '../bed-store.ts'
import { teamOf } from '../team-store.ts'
import { FARM } from '../farm.ts'
import type { RefusedForm } from '../manage-frame.tsx'
import { OPEN_FARM, farmOpeners } from '../opening/door.ts'
import { insideOf, requireRunner, type Inside } from '../access.ts'
import { readWeek } from './read-week.ts'
import { weekPage } from './page.tsx'
import { choreFields, choreSentences } from './chore-sentences.ts'

const WEEK = `${FARM}/taches`

/** The work of the week, for whoever prepares it. */
export const weekSite = newSite()
  .get(WEEK, begin)
  .post(WEEK, add)
  .post(`${WEEK}/:id/personne`, give)
  .post(`${WEEK}/:id/retirer`, async (c) => {
    const { farm } = await requireRunner(c)
    if (!(await dropChore(c.var.db, farm, idIn(c), c.var.now))) throw notFound()
    sayNext(c, 'Ce travail est retiré')
    return goTo(c, WEEK)
  })

/** The menu leads here whoever may run a farm: where none is open yet, to its opening. */
async function begin(c: Ask): Promise<Response> {
  const { db, now } = c.var
  const actor = requireActor(c)
  const isRun = (await insideOf(db, actor, now))?.seat === 'runs'
  if (!isRun && (await farmOpeners(db, actor)).length > 0) return goTo(c, OPEN_FARM)
  return showWeek(c, await requireRunner(c))
}

async function showWeek(c: Ask, { farm }: Inside, said: RefusedForm = {}): Promise<Response> {
  const today = parisDay(c.var.now)
  const week = await readWeek(c.var.db, farm.id, today)
  const team = await teamOf(c.var.db, farm.id, today)
  const crops = await cropsOf(c.var.db, farm.id)
  const begun = { beds: week.beds.length, crops: crops.length, team: team.length }
  return weekPage(c, { freshId: newId(), today, team, begun, ...week, ...said })
}

const choreForm = field.form({
  id: field.id('Rouvrez cette page, puis recommencez.'),
  kind: field.oneOf(choreKinds),
  day: field.day(),
  bed: field.optionalId(),
  person: field.optionalId(),
  words: field.optionalText(60),
})

async function add(c: Ask): Promise<Response> {
  const inside = await requireRunner(c)
  const form = await readForm(c, choreForm)
  const { typed } = form
  if (!form.ok) return showWeek(c, inside, { typed, errors: form.errors })
  const { id, kind, day, bed, person, words } = form.value
  const chore = { id, kind, day, bedId: bed, words: words ?? '', personId: person }
  const added = await addChore(c.var.db, inside.farm, chore, byOf(c, inside))
  if (!added.ok)
    return showWeek(c, inside, {
      typed,
      errors: { [choreFields[added.refusal]]: typo(choreSentences[added.refusal]) },
    })
  sayNext(c, 'Ce travail est ajouté')
  return goTo(c, WEEK)
}

const byOf = (c: Ask, { actor }: Inside) => ({
  by: actor.personId,
  today: parisDay(c.var.now),
  at: c.var.now,
})

async function give(c: Ask): Promise<Response> {
  const inside = await requireRunner(c)
  const form = await readForm(c, field.form({ person: field.optionalId() }))
  if (!form.ok) return showWeek(c, inside, { errors: form.errors })
  const { person } = form.value
  const by = byOf(c, inside)
  const { days } = await readWeek(c.var.db, inside.farm.id, by.today)
  const given = await handChores(
    c.var.db,
    inside.farm,
    { days, choreIds: [idIn(c)], personIds: person ? [person] : [] },
    by,
  )
  if (!given.ok && given.refusal === 'unknown chore') throw notFound()
  if (!given.ok) return showWeek(c, inside, { errors: { person: choreSentences['not in the team'] } })
  sayNext(c, person ? 'C’est donné' : 'C’est pour toute l’équipe')
  return goTo(c, WEEK)
}
