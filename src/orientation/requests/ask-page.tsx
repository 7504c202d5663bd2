import type { Action } from '#actions'
import { Button, Check, ErrorSummary, Field, Form, Heading, TextArea } from '#platform/ui'
import { page, type Ask, type Typed } from '#platform/web'
import { REQUEST_MONTHS } from './request.ts'

type AskForm = { action: Action; id: string; typed: Typed; errors?: Record<string, string> }

/** The public form: who, one way to be reached, a word, and a consent. */
export function askPage(c: Ask, { action, id, typed, errors = {} }: AskForm): Response {
  const refused = Object.keys(errors).length > 0
  const value = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  const consent = errors['consent']
  return page(
    c,
    { title: 'Demander une place', room: 'orientation', refused },
    <div class="stack loose narrow">
      <Heading
        title="Demander une place"
        over={`${action.title}, ${action.town}`}
        lead="Personne ne vous accompagne ? Laissez de quoi vous joindre : on vous répondra."
      />
      <ErrorSummary errors={errors} />
      <Form action={`/actions/${action.slug}/demande`}>
        <input type="hidden" name="id" value={id} />
        <Field {...value('givenName')} label="Prénom" autocomplete="given-name" maxlength={80} />
        <Field {...value('familyName')} label="Nom" autocomplete="family-name" maxlength={80} />
        <Field {...value('reach')} label="Téléphone ou courriel" maxlength={120} />
        <TextArea
          {...value('words')}
          label="Un mot"
          rows={3}
          required={false}
          maxlength={500}
          hint="Ce que vous cherchez. Rien sur votre santé, ni la justice."
        />
        <Check
          name="consent"
          label={`J’accepte que ${action.leadName} garde ces mots pour me répondre, ${REQUEST_MONTHS}\u00A0mois au plus.`}
          checked={Boolean(typed['consent'])}
          {...(consent ? { error: consent } : {})}
        />
        <p class="row">
          <Button>Envoyer ma demande</Button>
          <a href={`/actions/${action.slug}`}>Revenir à la page de l’action</a>
        </p>
      </Form>
    </div>,
    refused ? 422 : 200,
  )
}
