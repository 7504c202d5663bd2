import { listOrganisations } from '#people'
import { field, goTo, newSite, notFound, readForm, sayNext, type Ask } from '#platform/web'
import { listFunderLogos } from './list-funder-logos.ts'
import { partnersOf } from './partner-store.ts'
import { parts } from '../action.ts'
import { addPartner, removePartner } from './choose-partner.ts'
import { managedAction } from '../access.ts'
import { partnersPage } from './page.tsx'

export const partnerSite = newSite()
  .get('/actions/:slug/partenaires', async (c) => showPartners(c, {}))
  .post('/actions/:slug/partenaires', add)
  .post('/actions/:slug/partenaires/retirer', remove)

export async function showPartners(
  c: Ask,
  words: { typed?: Record<string, string | string[]>; errors?: Record<string, string> },
) {
  const { action } = await managedAction(c)
  const partners = await partnersOf(c.var.db, action.id)
  const names = (await listOrganisations(c.var.db, { limit: 500 })).map((one) => one.name)
  const funders = await listFunderLogos(c.var.db, action.id)
  return partnersPage(c, {
    action,
    partners,
    funders,
    names,
    typed: words.typed ?? {},
    errors: words.errors ?? {},
  })
}

export const organisationName = field
  .text(120, 'Écrivez le nom de l’organisme.')
  .refine((name) => /\p{L}|\p{N}/u.test(name), 'Ce nom n’a aucune lettre.')

const partForm = field.form({
  organisation: organisationName,
  part: field.oneOf(parts, 'Choisissez son rôle.'),
})

async function add(c: Ask): Promise<Response> {
  const { action } = await managedAction(c)
  const form = await readForm(c, partForm)
  if (!form.ok) return showPartners(c, form)
  const { organisation: name, part } = form.value
  await addPartner(c.var.db, action.id, { name, part }, c.var.now)
  sayNext(c, 'Le partenaire est ajouté')
  return goTo(c, `/actions/${action.slug}/partenaires`)
}

async function remove(c: Ask): Promise<Response> {
  const { action } = await managedAction(c)
  const form = await readForm(c, field.form({ organisationId: field.id(), part: field.oneOf(parts) }))
  if (!form.ok) throw notFound()
  const done = await removePartner(c.var.db, { ...form.value, actionId: action.id }, c.var.now)
  if (!done.ok)
    return showPartners(c, {
      errors: { organisation: 'Ce financeur a une obligation en vigueur : il reste partenaire.' },
    })
  sayNext(c, 'Le partenaire est retiré')
  return goTo(c, `/actions/${action.slug}/partenaires`)
}
