import { leaves } from '#platform/mail'
import { Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { page, speak, type Ask } from '#platform/web'
import type { SignInRefusal } from '../session/door.ts'
import { signInSentences, type Errors } from './sentences.ts'

type CodeForm = { login: string; to: string; errors?: Errors; refusal?: SignInRefusal }

/** Where the six digits are copied. Says the same whether the account exists or not. */
export function codePage(c: Ask, { login, to, errors = {}, refusal }: CodeForm): Response {
  const say = speak(c, signInSentences)
  const all: Errors = refusal ? { code: say.refused[refusal] } : errors
  const refused = Object.keys(all).length > 0
  // the same for everybody: it says nothing of who has an account
  const canLeave = leaves(c.var.ground.mail, login.includes('@') ? 'email' : 'sms')
  return page(
    c,
    { title: say.yourCode, room: 'people', refused },
    <div class="stack narrow">
      {canLeave ? (
        <Heading title={say.lookAtMessages} lead={say.codeSent(login)} />
      ) : (
        <Heading title={say.cannotLeave} lead={say.cannotLeaveWhy} />
      )}
      <ErrorSummary errors={all} />
      <Form action="/connexion/code">
        <Field
          name="code"
          label={say.sixDigits}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={7}
          size={8}
          error={all['code']}
        />
        <input type="hidden" name="login" value={login} />
        <input type="hidden" name="to" value={to} />
        <Button>{say.enter}</Button>
      </Form>
      <p>
        <a href="/connexion">{say.anotherCode}</a>
      </p>
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo/courrier">{say.letterBox}</a>
        </p>
      )}
    </div>,
    refused ? 422 : 200,
  )
}
