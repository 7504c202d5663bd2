import { listOrganisations } from '#people'
import { field, goTo, newSite, readForm, sayNext, type Ask, type Typed } from '#platform/web'
import { obligationsOf } from './obligation-store.ts'
import { managedAction } from '../access.ts'
import { obligationSentences } from './obligation-sentences.ts'
import { obligationsPage } from './obligations-page.tsx'
import { organisationName } from './routes.ts'
import { setObligation } from './set-obligation.ts'

export const obligationSite = newSite()
  .get('/actions/:slug/obligations', async (c) => show(c, {}))
  .post('/actions/:slug/obligations', set)

async function show(c: Ask, { typed = {}, errors = {} }: { typed?: Typed; errors?: Record<string, string> }) {
  const { action } = await managedAction(c)
  const versions = await obligationsOf(c.var.db, action.id)
  const names = (await listOrganisations(c.var.db, { limit: 500 })).map((one) => one.name)
  return obligationsPage(c, { action, versions, names, typed, errors })
}

const obligationForm = field.form({
  id: field.id(),
  organisation: organisationName,
  atLeastPercent: field.whole(1, 100),
  pmsmp: field.oneOf(['counts', 'does not count'], 'Dites si l’immersion est comptée.'),
  reason: field.text(600, 'Écrivez la raison : elle sera lue dans des années.'),
  fromDay: field.day(),
})

async function set(c: Ask): Promise<Response> {
  const { action, actor } = await managedAction(c)
  const form = await readForm(c, obligationForm)
  if (!form.ok) return show(c, form)
  const { organisation: funderName, pmsmp, ...rest } = form.value
  const obligation = { ...rest, funderName, actionId: action.id, pmsmpCountsInTotal: pmsmp === 'counts' }
  const done = await setObligation(c.var.db, obligation, actor.personId, c.var.now)
  if (!done.ok) return show(c, { typed: form.typed, errors: { fromDay: obligationSentences[done.refusal] } })
  sayNext(c, 'L’obligation est enregistrée')
  return goTo(c, `/actions/${action.slug}/obligations`)
}
