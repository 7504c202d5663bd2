import { field, goTo, idIn, newSite, notFound, problem, readForm, type Ask } from '#platform/web'
import { askPlanning } from './ask-planning.ts'
import { dayIn } from '../workday/door.ts'
import { dayAddress } from '../space.tsx'
import { requireDispatcher } from '../access.ts'
import { planningPage } from './page.tsx'
import { readPlanning } from './store.ts'

const DAY = '/livraisons/jours/:day'

/** The button that plans a day, and what became of it. */
export const planningSite = newSite().post(`${DAY}/plan`, plan).get(`${DAY}/plan/:id`, planned)

const planForm = field.form({ id: field.id('Recommencez depuis la page du jour.') })

async function plan(c: Ask): Promise<Response> {
  const { actor, hub } = await requireDispatcher(c)
  const on = dayIn(c)
  const form = await readForm(c, planForm)
  if (!form.ok) return problem(c, 422)
  const { id } = form.value
  await askPlanning(c.var.db, { id, hubId: hub.id, day: on, by: actor.personId, at: c.var.now })
  return goTo(c, `${dayAddress(on)}/plan/${id}`)
}

/** Past this, something went wrong with the search: nobody is kept waiting. */
const PATIENCE_MS = 120_000

async function planned(c: Ask): Promise<Response> {
  const { hub } = await requireDispatcher(c)
  const planning = await readPlanning(c.var.db, idIn(c))
  if (planning?.hubId !== hub.id || planning.day !== dayIn(c)) throw notFound()
  const waits = !planning.answer && c.var.now.getTime() - planning.askedAt.getTime() < PATIENCE_MS
  // A header rather than a script: the page comes back by itself everywhere.
  if (waits) c.header('refresh', '1')
  return planningPage(c, hub, planning, waits)
}
