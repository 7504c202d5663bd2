import { readLogo } from '#platform/files'
import { field, goTo, newSite, notFound, readFormWithFiles, sayNext, type Ask } from '#platform/web'
import { holds, steers, type Actor } from '../actor.ts'
import { roles } from '../role.ts'
import { readLetterhead, saveLetterhead } from '../letterhead-store.ts'
import { requireActor } from '../session/door.ts'
import { letterheadPage } from './letterhead-page.tsx'
import { logoSentences } from './logo-sentences.ts'
import { rolesGivenBy } from './roles-given.ts'
import { organisationIn } from './routes.ts'

export const letterheadSite = newSite()
  .get('/organismes/:id/en-tete', ask)
  .post('/organismes/:id/en-tete', save)
  .get('/organismes/:id/logo', logo)

async function ask(c: Ask): Promise<Response> {
  return letterheadPage(c, { ...(await ownLetterhead(c)), typed: {}, errors: {} })
}

const form = field.form({
  address: field.optionalText(300),
  activityNumber: field.optionalText(30),
  remove: field.ticked(),
})

async function save(c: Ask): Promise<Response> {
  const { actor, organisation, letterhead } = await ownLetterhead(c)
  const read = await readFormWithFiles(c, form)
  const digits = String(read.typed['activityNumber'] ?? '').replaceAll(/[\s.\u00A0\u202F]/g, '')
  const errors: Record<string, string> = read.ok ? {} : read.errors
  if (digits && !/^\d{11}$/.test(digits))
    errors['activityNumber'] = 'Ce numéro a 11 chiffres. Comptez-les, ou laissez ce champ vide.'
  const [file] = read.files['logo'] ?? []
  const given = file && (await readLogo(file))
  if (given && !given.ok) errors['logo'] = logoSentences[given.refusal]
  if (read.empty.has('logo')) errors['logo'] = logoSentences['empty file']
  if (!read.ok || Object.keys(errors).length > 0)
    return letterheadPage(c, { organisation, letterhead, typed: read.typed, errors })
  const picture = given?.ok ? given.picture : read.value.remove ? null : undefined
  const what = { address: read.value.address, activityNumber: digits || null, logo: picture }
  await c.var.db.transaction((tx) =>
    saveLetterhead(tx, organisation.id, what, { by: actor.personId, at: c.var.now }),
  )
  sayNext(c, 'L’en-tête est enregistré')
  return goTo(c, `/organismes/${organisation.id}`)
}

/** The logo, for those who see the page of the organisation. */
async function logo(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  const organisation = await organisationIn(c)
  if (!steers(actor) && !holds(actor, roles, organisation.id)) throw notFound()
  const { logo: picture } = await readLetterhead(c.var.db, organisation.id)
  if (!picture) throw notFound()
  return c.body(new Uint8Array(picture.bytes), 200, {
    'content-type': 'image/webp',
    'cache-control': 'private, no-cache',
  })
}

/** Who directs or leads the organisation of the address, or steers the territory. @throws notFound for anybody else. */
async function ownLetterhead(c: Ask): Promise<{
  actor: Actor
  organisation: Awaited<ReturnType<typeof organisationIn>>
  letterhead: Awaited<ReturnType<typeof readLetterhead>>
}> {
  const actor = requireActor(c)
  const organisation = await organisationIn(c)
  if (rolesGivenBy(actor, organisation).length === 0) throw notFound()
  return { actor, organisation, letterhead: await readLetterhead(c.var.db, organisation.id) }
}
