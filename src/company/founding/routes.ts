import { requireActor } from '#people'
import { newId } from '#platform/id'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { COMPANIES, companyAddress } from '../company.ts'
import { faceSite } from './face-routes.ts'
import { nameSite } from './name-routes.ts'
import { offerSite } from './offer-routes.ts'
import { openCompanyOf } from './open-company.ts'

/** A company is opened, named, drawn and priced. */
export const foundingSite = newSite()
  .post(`${COMPANIES}/ouvrir`, open)
  .route('/', nameSite)
  .route('/', faceSite)
  .route('/', offerSite)

/** The group is chosen on the list of the trainer's groups, one button each. */
async function open(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const form = await readForm(c, field.form({ group: field.id() }))
  if (!form.ok) throw notFound()
  const opened = await openCompanyOf(c.var.db, actor, { id: newId(), groupId: form.value.group }, c.var.now)
  if (!opened.ok) throw notFound()
  sayNext(c, 'L’entreprise est ouverte')
  return goTo(c, companyAddress(opened.value))
}
