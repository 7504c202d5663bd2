import { readLogo } from '#platform/files'
import { field, goTo, idIn, newSite, notFound, readFormWithFiles, sayNext, type Ask } from '#platform/web'
import { logoSentences, type OrganisationId } from '#people'
import { managedAction } from '../access.ts'
import { dropFunderLogo, saveFunderLogo } from './funder-logo-store.ts'
import { listFunderLogos } from './list-funder-logos.ts'
import { showPartners } from './routes.ts'

const LOGO = '/actions/:slug/partenaires/logos/:organisation'

export const logoSite = newSite().get(LOGO, send).post(LOGO, save).post(`${LOGO}/retirer`, drop)

async function save(c: Ask): Promise<Response> {
  const { action, actor, organisationId } = await funderIn(c)
  const form = await readFormWithFiles(c, field.form({}))
  const name = `logo-${organisationId}`
  const [file] = form.files[name] ?? []
  if (!file) return showPartners(c, { errors: { [name]: 'Choisissez une image.' } })
  const read = await readLogo(file)
  if (!read.ok) return showPartners(c, { errors: { [name]: logoSentences[read.refusal] } })
  await c.var.db.transaction((tx) =>
    saveFunderLogo(tx, { actionId: action.id, organisationId }, read.picture, {
      by: actor.personId,
      at: c.var.now,
    }),
  )
  sayNext(c, 'Le logo est enregistré')
  return goTo(c, `/actions/${action.slug}/partenaires`)
}

async function drop(c: Ask): Promise<Response> {
  const { action, organisationId } = await funderIn(c)
  await c.var.db.transaction((tx) => dropFunderLogo(tx, { actionId: action.id, organisationId }))
  sayNext(c, 'Le logo est retiré')
  return goTo(c, `/actions/${action.slug}/partenaires`)
}

async function send(c: Ask): Promise<Response> {
  const { logo } = await funderIn(c)
  if (!logo) throw notFound()
  return c.body(new Uint8Array(logo.bytes), 200, {
    'content-type': 'image/webp',
    'cache-control': 'private, no-cache',
  })
}

/** The funder of the address, for who manages the action. @throws notFound for anybody else, and for who funds nothing here. */
async function funderIn(c: Ask) {
  const { action, actor } = await managedAction(c)
  const organisationId = idIn<OrganisationId>(c, 'organisation')
  const funder = (await listFunderLogos(c.var.db, action.id)).find(
    (one) => one.organisationId === organisationId,
  )
  if (!funder) throw notFound()
  return { action, actor, organisationId, logo: funder.logo }
}
