import { writePhone, type reach } from '#people'
import { typo } from '#platform/i18n'
import { leaves } from '#platform/mail'
import { Button, ErrorSummary, Field, Form, Heading, type Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Declaration } from './declaration.ts'
import { DECLARE, employerPage } from './frame.tsx'

const sentences = {
  'wrong code': 'Ce code n’est pas le bon, ou il est trop vieux. Regardez le dernier message reçu.',
  'too many wrong tries': 'Trop d’essais avec ce code. Demandez-en un autre.',
} satisfies Record<reach.ReachRefusal, string>

/** Where the six digits are copied: what was typed is kept, and shown to nobody until then. */
export function codePage(
  c: Ask,
  { id, login }: Declaration,
  { errors = {}, refusal }: { errors?: Errors; refusal?: reach.ReachRefusal },
): Response {
  const all: Errors = refusal ? { code: sentences[refusal] } : errors
  const canLeave = leaves(c.var.ground.mail, login.includes('@') ? 'email' : 'sms')
  const title = canLeave ? 'Regardez vos messages' : 'Aucun code ne peut partir'
  const lead = canLeave
    ? `Un code vient de partir : ${writePhone(login)}. Il marche 10 minutes. Avec lui, votre déclaration est envoyée.`
    : 'Ici, ce message ne peut pas encore partir. Revenez en arrière et essayez avec l’autre : courriel ou mobile.'
  return employerPage(
    c,
    { title, errors: all },
    <>
      <Heading title={title} lead={typo(lead)} />
      <ErrorSummary errors={all} />
      <Form action={`${DECLARE}/${id}/code`}>
        <Field
          name="code"
          label="Les six chiffres du message"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={7}
          size={8}
          error={all['code']}
        />
        <Button>Confirmer</Button>
      </Form>
      <form method="post" action={`${DECLARE}/${id}/autre`}>
        <Button kind="quiet">Recevoir un autre code</Button>
      </form>
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo/courrier">Ouvrir la boîte aux lettres de la démonstration</a>
        </p>
      )}
    </>,
  )
}
