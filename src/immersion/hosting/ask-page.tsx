import { ErrorSummary, Button, Field, Form, Heading, LinkButton, type Errors } from '#platform/ui'
import type { Ask } from '#platform/web'
import { HOSTING } from '../addresses.ts'
import { hostingPage } from './frame.tsx'
import { hostingSentences as say } from './sentences.fr.ts'

const DECLARE = '/immersions/declaration'

/** A host that lost its link types its telephone or its e-mail. */
export const askPage = (c: Ask, typed = '', errors: Errors = {}): Response =>
  hostingPage(
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

/** The same words for who is known and who is not. */
export const sentPage = (c: Ask): Response =>
  hostingPage(
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
          <a href="/demo/courrier">Ouvrir la boîte aux lettres de la démonstration</a>
        </p>
      )}
    </>,
  )
