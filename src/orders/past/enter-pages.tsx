import { writePhone, type reach } from '#people'
import { typo } from '#platform/i18n'
import { leaves } from '#platform/mail'
import { Button, ErrorSummary, Field, Form, Heading, type Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import { buyerPage } from '../order-frame.tsx'
import { MY_ORDERS } from '#market'

/** The door of a customer: the telephone or the e-mail of their orders. */
export function askPage(c: Ask, { typed = '', errors = {} }: { typed?: string; errors?: Errors }): Response {
  return buyerPage(
    c,
    { title: 'Mes courses', refused: Object.keys(errors).length > 0 },
    <div class="stack narrow">
      <Heading
        title="Mes courses"
        lead="Pas de mot de passe. Écrivez le téléphone ou le courriel de vos commandes. Vous recevez un code."
      />
      <ErrorSummary errors={errors} />
      <Form action={`${MY_ORDERS}/code`}>
        <Field
          name="login"
          label="Téléphone ou courriel"
          hint="Exemples : 06 39 98 12 34, nom@exemple.fr"
          value={typed}
          error={errors['login']}
          autocomplete="tel"
        />
        <Button>Recevoir un code</Button>
      </Form>
    </div>,
  )
}

const sentences = {
  'wrong code': 'Ce code n’est pas le bon, ou il est trop vieux. Regardez le dernier message reçu.',
  'too many wrong tries': 'Trop d’essais avec ce code. Demandez-en un autre.',
} satisfies Record<reach.ReachRefusal, string>

type CodeForm = { login: string; errors?: Errors; refusal?: reach.ReachRefusal }

/** Where the six digits are copied. Says the same whether anything was bought with this login or not. */
export function codePage(c: Ask, { login, errors = {}, refusal }: CodeForm): Response {
  const all: Errors = refusal ? { code: sentences[refusal] } : errors
  const canLeave = leaves(c.var.ground.mail, login.includes('@') ? 'email' : 'sms')
  const lead = canLeave
    ? `Une commande des trois derniers mois porte ${writePhone(login)} ? Alors un code vient de partir. Il marche 10 minutes.`
    : 'Ici, ce message ne peut pas encore partir. Essayez avec l’autre : téléphone ou courriel.'
  return buyerPage(
    c,
    { title: 'Votre code', refused: Object.keys(all).length > 0 },
    <div class="stack narrow">
      <Heading title={canLeave ? 'Regardez vos messages' : 'Aucun code ne peut partir'} lead={typo(lead)} />
      <ErrorSummary errors={all} />
      <Form action={`${MY_ORDERS}/entrer`}>
        <Field
          name="code"
          label="Les six chiffres du message"
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={7}
          size={8}
          error={all['code']}
        />
        <input type="hidden" name="login" value={login} />
        <Button>Voir mes courses</Button>
      </Form>
      <p>
        <a href={`${MY_ORDERS}?autre=oui`}>Demander un autre code</a>
      </p>
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo/courrier">Ouvrir la boîte aux lettres de la démonstration</a>
        </p>
      )}
    </div>,
  )
}
