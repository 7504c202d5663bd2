import type { CodeRefusal } from '#platform/secret'
import { Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import { writePhone } from '../login.ts'
import { signInSentences } from '../sign-in/door.ts'
import { densityOf } from './density.ts'
import { mineSentences } from './sentences.ts'

type Errors = Record<string, string>

/** Another e-mail or telephone to sign in with. */
export function changeLoginPage(
  c: Ask,
  { typed = '', errors = {} }: { typed?: string; errors?: Errors },
): Response {
  const { login: say } = speak(c, mineSentences)
  const refused = Object.keys(errors).length > 0
  return page(
    c,
    { title: say.title, room: 'people', density: densityOf(c), refused },
    <div class="stack narrow">
      <Heading title={say.title} lead={say.lead} />
      <ErrorSummary errors={errors} />
      <Form action="/moi/connexion">
        <Field name="login" label={say.label} hint={say.hint} value={typed} error={errors['login']} />
        <Button>{speak(c, signInSentences).receiveCode}</Button>
      </Form>
      <Back>{say.back}</Back>
    </div>,
    refused ? 422 : 200,
  )
}

type CodeForm = { login: string; errors?: Errors; refusal?: CodeRefusal }

/** Where the six digits sent to the new address are copied. */
export function changeCodePage(c: Ask, { login, errors = {}, refusal }: CodeForm): Response {
  const { login: say } = speak(c, mineSentences)
  const code = speak(c, signInSentences)
  const all: Errors = refusal ? { code: code.refused[refusal] } : errors
  const refused = Object.keys(all).length > 0
  const read = login.includes('@') ? login : writePhone(login)
  return page(
    c,
    { title: say.confirmTitle, room: 'people', density: densityOf(c), refused },
    <div class="stack narrow">
      <Heading title={code.lookAtMessages} lead={say.codeSent(read)} />
      <ErrorSummary errors={all} />
      <Form action="/moi/connexion/code">
        <Field
          name="code"
          label={code.sixDigits}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={7}
          size={8}
          error={all['code']}
        />
        <input type="hidden" name="login" value={login} />
        <Button>{say.confirm}</Button>
      </Form>
      <p>
        <a href="/moi/connexion">{code.anotherCode}</a>
      </p>
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo/courrier">{code.letterBox}</a>
        </p>
      )}
      <Back>{say.back}</Back>
    </div>,
    refused ? 422 : 200,
  )
}

const Back = ({ children }: { children: string }) => (
  <p>
    <a href="/moi">{children}</a>
  </p>
)
