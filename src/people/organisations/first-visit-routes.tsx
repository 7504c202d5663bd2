import { Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { field, goTo, newSite, notFound, page, readForm, type Ask, type Typed } from '#platform/web'
import { knowDevice, deviceOf, giveSession } from '../sign-in/door.ts'
import { isFirstVisit, makeFirstVisit } from './make-first-visit.ts'

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

function firstVisitPage(c: Ask, typed: Typed, errors: Record<string, string>): Response {
  const refused = Object.keys(errors).length > 0
  const value = (name: string) => String(typed[name] ?? '')
  return page(
    c,
    { title: 'Première visite', room: 'people', refused },
    <div class="stack narrow">
      <Heading
        title="Ouvrir ce territoire"
        lead="Vous serez la première personne ici : celle qui pilote, et qui invite les autres."
      />
      <ErrorSummary errors={errors} />
      <Form action={c.req.path}>
        <Field
          name="givenName"
          label="Votre prénom"
          value={value('givenName')}
          error={errors['givenName']}
          autocomplete="given-name"
        />
        <Field
          name="familyName"
          label="Votre nom"
          value={value('familyName')}
          error={errors['familyName']}
          autocomplete="family-name"
        />
        <Field
          name="email"
          type="email"
          label="Votre courriel"
          hint="C’est là que vous recevrez vos codes."
          value={value('email')}
          error={errors['email']}
          autocomplete="email"
        />
        <Field
          name="organisation"
          label="L’organisme qui porte le territoire"
          value={value('organisation')}
          error={errors['organisation']}
          autocomplete="organization"
        />
        <Button>Ouvrir le territoire</Button>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
