import {
  field,
  goTo,
  idIn,
  newSite,
  notFound,
  readForm,
  sayNext,
  seen,
  wayBack,
  type Ask,
} from '#platform/web'
import { ourDigits } from '#platform/i18n'
import { parisDay } from '#platform/time'
import { correctIdentity, openIdentity, versionOfIdentity } from './correct-identity.ts'
import { identityPage, identitySentences } from './page.tsx'
import { phoneIn } from '../login.ts'
import { rightOver } from '../access/door.ts'
import type { Person } from '../person.ts'
import { requireActor } from '../session/door.ts'

export const identitySite = newSite()
  .get('/personnes/:id/identite', show)
  .post('/personnes/:id/identite', correct)

const schema = field.form({
  ...seen,
  givenName: field.text(80, 'Écrivez le prénom.'),
  familyName: field.text(80, 'Écrivez le nom.'),
  usageName: field.optionalText(80),
  birthDate: field.optionalDay(),
  phone: field.optionalText(30),
  email: field.optionalEmail(),
  town: field.optionalText(80),
  postcode: field.optionalText(10).transform((text) => text && ourDigits(text)),
})

async function show(c: Ask): Promise<Response> {
  const person = await personIn(c)
  const typed = Object.fromEntries(Object.entries(person).map(([name, value]) => [name, value ?? '']))
  return identityPage(c, {
    typed: { ...typed, back: wayBack(c.req.query('retour')) },
    version: versionOfIdentity(person),
    errors: {},
  })
}

/** The person of the address, as this reader may correct them. @throws notFound for everybody else. */
async function personIn(c: Ask): Promise<Person> {
  const actor = requireActor(c)
  const person = await c.var.db.transaction((tx) => openIdentity(tx, actor, idIn(c), c.var.now))
  if (!person) throw notFound()
  return person
}

async function correct(c: Ask): Promise<Response> {
  const actor = requireActor(c)
  if (!(await rightOver(c.var.db, actor, idIn(c), 'identity', c.var.now)).writes) throw notFound()
  const form = await readForm(c, schema)
  const phone = phoneIn(String(form.typed['phone'] ?? ''))
  const errors: Record<string, string> = form.ok ? {} : form.errors
  if (form.typed['phone'] && !phone) errors['phone'] = identitySentences.phone
  const typed = { ...form.typed, back: wayBack(form.typed['back']) }
  const again = (wrong: Record<string, string>, version?: string) =>
    identityPage(c, {
      typed,
      version: version ?? String(form.typed['seen'] ?? ''),
      errors: wrong,
    })
  if (!form.ok || Object.keys(errors).length > 0) return again(errors)
  const { seen: saw, ...value } = form.value
  const what = { personId: idIn(c), identity: { ...value, phone: phone ?? null }, seen: saw ?? '' }
  const done = await correctIdentity(c.var.db, { ...what, today: parisDay(c.var.now) }, actor, c.var.now)
  if (done.ok) {
    sayNext(c, 'C’est corrigé')
    return goTo(c, typed.back)
  }
  if (done.refusal === 'not yours') throw notFound()
  if (done.refusal === 'changed meanwhile')
    return again({ seen: identitySentences[done.refusal] }, versionOfIdentity(await personIn(c)))
  return again({ birthDate: identitySentences[done.refusal] })
}
