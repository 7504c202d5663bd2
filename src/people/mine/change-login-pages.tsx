import { Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { ChangeRefusal } from './change-login.ts'
import { writePhone } from '../login.ts'
import { densityOf } from './density.ts'

export const loginSentences = {
  missing: 'Écrivez votre nouvelle adresse de courriel ou votre nouveau numéro.',
  unreadable:
    'Ce n’est ni une adresse de courriel ni un numéro de téléphone. Exemples : nom@exemple.fr, 06 39 98 12 34',
  'already yours': 'Vous entrez déjà avec cette adresse ou ce numéro.',
}

const sentences = {
  'wrong code': 'Ce code n’est pas le bon, ou il est trop vieux. Regardez le dernier message reçu.',
  'too many wrong tries': 'Trop d’essais avec ce code. Demandez-en un autre.',
} satisfies Record<ChangeRefusal, string>

type Errors = Record<string, string>

/** Another e-mail or telephone to sign in with. */
export function changeLoginPage(
  c: Ask,
  { typed = '', errors = {} }: { typed?: string; errors?: Errors },
): Response {
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { title: 'Changer mon adresse', room: 'people', density: densityOf(c), refused },
    <div class="stack narrow">
      <Heading
        title="Changer mon adresse"
        lead="Un code part à la nouvelle. Rien ne change avant qu’il revienne."
      />
      <ErrorSummary errors={errors} />
      <Form action="/moi/connexion">
        <Field
          name="login"
          label="Mon nouveau courriel ou téléphone"
          hint="Un courriel remplace le courriel, un numéro remplace le numéro."
          value={typed}
          error={errors['login']}
        />
        <Button>Recevoir un code</Button>
      </Form>
      <Back />
    </div>,
    refused ? 422 : 200,
  )
}

type CodeForm = { login: string; errors?: Errors; refusal?: ChangeRefusal }

/** Where the six digits sent to the new address are copied. */
export function changeCodePage(c: Ask, { login, errors = {}, refusal }: CodeForm): Response {
  const all: Errors = refusal ? { code: sentences[refusal] } : errors
  const refused = Object.keys(all).length > 0
  const read = login.includes('@') ? login : writePhone(login)
  return page(
    c,
    { title: 'Confirmer mon adresse', room: 'people', density: densityOf(c), refused },
    <div class="stack narrow">
      <Heading
        title="Regardez vos messages"
        lead={`Si ${read} est à vous seul·e, un code vient d’y arriver. Il marche pendant 10 minutes.`}
      />
      <ErrorSummary errors={all} />
      <Form action="/moi/connexion/code">
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
        <Button>Confirmer</Button>
      </Form>
      <p>
        <a href="/moi/connexion">Demander un autre code</a>
      </p>
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo/courrier">Ouvrir la boîte aux lettres de la démonstration</a>
        </p>
      )}
      <Back />
    </div>,
    refused ? 422 : 200,
  )
}

const Back = () => (
  <p>
    <a href="/moi">Revenir sans rien changer</a>
  </p>
)
