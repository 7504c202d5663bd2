import { Alert, Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { EnterWithKey } from './passkey-parts.tsx'
import { passkeyPlace } from './passkey.ts'
import type { SignedWithKey } from './sign-in-with-passkey.ts'
import type { Errors } from './sentences.ts'

const keySentences = {
  'key not recognised': 'Cette clé n’est pas connue ici. Demandez un code.',
} satisfies Record<KeyRefusal, string>

type KeyRefusal = Extract<SignedWithKey, { ok: false }>['refusal']

type SignInForm = { to: string; typed?: string; errors?: Errors; keyRefusal?: KeyRefusal }

/** The door: one field, e-mail or telephone. */
export function signInPage(c: Ask, { to, typed = '', errors = {}, keyRefusal }: SignInForm): Response {
  const refused = Object.keys(errors).length > 0 || keyRefusal !== undefined
  const possible = passkeyPlace(c.var.ground.site.url) !== undefined
  const words = { title: 'Se connecter', room: 'people', refused, scripts: possible ? ['passkey'] : [] }
  return page(
    c,
    words,
    <div class="stack narrow">
      <Heading
        title="Se connecter"
        lead="Pas de mot de passe : vous recevez un code par courriel ou par SMS."
      />
      {keyRefusal && <Alert kind="late" title={keySentences[keyRefusal]} role="alert" />}
      <ErrorSummary errors={errors} />
      <Form action="/connexion">
        <Field
          name="login"
          label="Votre courriel ou votre téléphone"
          hint="Exemples : nom@exemple.fr, 06 39 98 12 34"
          value={typed}
          error={errors['login']}
          autocomplete="username"
        />
        <input type="hidden" name="to" value={to} />
        <Button>Recevoir un code</Button>
      </Form>
      {possible && <EnterWithKey to={to} />}
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo">Entrer dans la démonstration</a>
        </p>
      )}
    </div>,
    words.refused ? 422 : 200,
  )
}
