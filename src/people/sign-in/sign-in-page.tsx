import { Alert, Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { EnterWithKey, keySentences, passkeyPlace, type SignedWithKey } from '../passkeys/door.ts'
import { signInSentences, type Errors } from './sentences.ts'

type KeyRefusal = Extract<SignedWithKey, { ok: false }>['refusal']

type SignInForm = { to: string; typed?: string; errors?: Errors; keyRefusal?: KeyRefusal }

/** The door: one field, e-mail or telephone. */
export function signInPage(c: Ask, { to, typed = '', errors = {}, keyRefusal }: SignInForm): Response {
  const say = speak(c, signInSentences)
  const ofKeys = speak(c, keySentences)
  const refused = Object.keys(errors).length > 0 || keyRefusal !== undefined
  const possible = passkeyPlace(c.var.ground.site.url) !== undefined
  const words = {
    title: say.title,
    room: 'people',
    refused,
    scripts: possible ? ['passkey'] : [],
  }
  return page(
    c,
    words,
    <div class="stack narrow">
      <Heading title={say.title} lead={say.lead} />
      {keyRefusal && <Alert kind="late" title={ofKeys.unknown} role="alert" />}
      <ErrorSummary errors={errors} />
      <Form action="/connexion">
        <Field
          name="login"
          label={say.login}
          hint={say.loginHint}
          value={typed}
          error={errors['login']}
          autocomplete="username"
        />
        <input type="hidden" name="to" value={to} />
        <Button>{say.receiveCode}</Button>
      </Form>
      {possible && <EnterWithKey to={to} say={ofKeys} />}
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo">{say.demo}</a>
        </p>
      )}
    </div>,
    words.refused ? 422 : 200,
  )
}
