import { Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'

export function firstVisitPage(c: Ask, typed: Typed, errors: Record<string, string>): Response {
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
