import type { CodeRefusal } from '#platform/secret'
import { writePhone } from '#people'
import { leaves } from '#platform/mail'
import { Button, ErrorSummary, Field, Form, Heading, type Errors } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { accountSentences } from '../words/door.ts'
import { buyerPage } from '../order-frame.tsx'
import { MY_ORDERS } from '#market'

/** The door of a customer: the telephone or the e-mail of their orders. */
export function askPage(c: Ask, { typed = '', errors = {} }: { typed?: string; errors?: Errors }): Response {
  const say = speak(c, accountSentences)
  return buyerPage(
    c,
    { title: say.title, refused: Object.keys(errors).length > 0 },
    <div class="stack narrow">
      <Heading title={say.title} lead={say.askLead} />
      <ErrorSummary errors={errors} />
      <Form action={`${MY_ORDERS}/code`}>
        <Field
          name="login"
          label={say.login}
          hint={say.loginHint}
          value={typed}
          error={errors['login']}
          autocomplete="tel"
        />
        <Button>{say.receiveCode}</Button>
      </Form>
    </div>,
  )
}

type CodeForm = { login: string; errors?: Errors; refusal?: CodeRefusal }

/** Where the six digits are copied. Says the same whether anything was bought with this login or not. */
export function codePage(c: Ask, { login, errors = {}, refusal }: CodeForm): Response {
  const say = speak(c, accountSentences)
  const all: Errors = refusal ? { code: say.notProven[refusal] } : errors
  const canLeave = leaves(c.var.ground.mail, login.includes('@') ? 'email' : 'sms')
  const lead = canLeave ? say.codeLeft(writePhone(login)) : say.tryOther
  return buyerPage(
    c,
    { title: say.yourCode, refused: Object.keys(all).length > 0 },
    <div class="stack narrow">
      <Heading title={canLeave ? say.look : say.noCodeLeaves} lead={lead} />
      <ErrorSummary errors={all} />
      <Form action={`${MY_ORDERS}/entrer`}>
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
        <Button>{say.see}</Button>
      </Form>
      <p>
        <a href={`${MY_ORDERS}?autre=oui`}>{say.otherCode}</a>
      </p>
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo/courrier">{say.letterBox}</a>
        </p>
      )}
    </div>,
  )
}
