import { field, goTo, newSite, notFound, readForm, type Ask } from '#platform/web'
import { knowDevice, deviceOf, giveSession } from '../session/door.ts'
import { isFirstVisit } from './first-visit-key.ts'
import { makeFirstVisit } from './make-first-visit.ts'
import { firstVisitPage } from './first-visit-page.tsx'

export const firstVisitSite = newSite()
  .get('/premiere-visite/:key', async (c) => {
    await requireKey(c)
    return firstVisitPage(c, {}, {})
  })
  .post('/premiere-visite/:key', open)

const schema = field.form({
  givenName: field.text(80, 'Écrivez votre prénom.'),
  familyName: field.text(80, 'Écrivez votre nom.'),
  email: field.email(),
  organisation: field.text(120, 'Écrivez le nom de l’organisme qui porte ce territoire.'),
})

async function requireKey(c: Ask): Promise<void> {
  if (!(await isFirstVisit(c.var.ground, c.req.param('key') ?? ''))) throw notFound()
}

async function open(c: Ask): Promise<Response> {
  await requireKey(c)
  const form = await readForm(c, schema)
  if (!form.ok) return firstVisitPage(c, form.typed, form.errors)
  const signed = await makeFirstVisit(c.var.ground, form.value, deviceOf(c), c.var.now)
  if (!signed.ok) throw notFound()
  await knowDevice(c, signed)
  giveSession(c, signed.token)
  return goTo(c, '/')
}
