import type { CodeRefusal } from '#platform/secret'
import { writePhone } from '#people'
import { leaves } from '#platform/mail'
import { Button, ErrorSummary, Field, Form, Heading, type Errors } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { declareWords } from '../words/door.ts'
import type { Declaration } from './declaration.ts'
import { DECLARE, employerPage } from './frame.tsx'

/** Where the six digits are copied: what was typed is kept, and shown to nobody until then. */
export function codePage(
  c: Ask,
  { id, login }: Declaration,
  { errors = {}, refusal }: { errors?: Errors; refusal?: CodeRefusal },
): Response {
  const say = speak(c, declareWords)
  const all: Errors = refusal ? { code: say.refused[refusal] } : errors
  const canLeave = leaves(c.var.ground.mail, login.includes('@') ? 'email' : 'sms')
  const title = canLeave ? say.code.title : say.code.cannot
  const lead = canLeave ? say.code.left(writePhone(login)) : say.code.cannotWhy
  return employerPage(
    c,
    { title, errors: all },
    <>
      <Heading title={title} lead={lead} />
      <ErrorSummary errors={all} />
      <Form action={`${DECLARE}/${id}/code`}>
        <Field
          name="code"
          label={say.code.digits}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength={7}
          size={8}
          error={all['code']}
        />
        <Button wide>{say.code.confirm}</Button>
      </Form>
      <form method="post" action={`${DECLARE}/${id}/autre`}>
        <Button kind="quiet">{say.code.another}</Button>
      </form>
      {c.var.ground.site.demo && (
        <p>
          <a href="/demo/courrier">{say.code.letterBox}</a>
        </p>
      )}
    </>,
  )
}
