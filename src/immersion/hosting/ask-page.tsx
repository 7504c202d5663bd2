import { ErrorSummary, Button, Field, Form, Heading, LinkButton, type Errors } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { HOSTING } from '../addresses.ts'
import { hostingPage } from './frame.tsx'
import { hostingWords } from '../words/door.ts'

const DECLARE = '/immersions/declaration'

/** A host that lost its link types its telephone or its e-mail. */
export function askPage(c: Ask, typed = '', errors: Errors = {}): Response {
  const say = speak(c, hostingWords)
  return hostingPage(
    c,
    say.ask,
    <>
      <Heading title={say.ask} lead={say.askLead} />
      <ErrorSummary errors={errors} />
      <Form action={HOSTING}>
        <Field
          name="login"
          label={say.login}
          hint={say.loginHint}
          autocomplete="email"
          maxlength={254}
          value={typed}
          error={errors['login']}
        />
        <Button wide>{say.send}</Button>
      </Form>
      <p>
        {say.notYet} <a href={DECLARE}>{say.declare}</a>
      </p>
    </>,
    Object.values(errors).some(Boolean) ? 422 : 200,
  )
}

/** The same words for who is known and who is not. */
export function sentPage(c: Ask): Response {
  const say = speak(c, hostingWords)
  return hostingPage(
    c,
    say.sent,
    <>
      <Heading title={say.sent} lead={say.sentLead} />
      <p>{say.notArrived}</p>
      <LinkButton kind="quiet" wide href={HOSTING}>
        {say.otherLogin}
      </LinkButton>
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo/courrier">{say.letterBox}</a>
        </p>
      )}
    </>,
  )
}
