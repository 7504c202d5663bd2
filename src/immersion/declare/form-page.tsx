import { Button, ErrorSummary, Field, Form, Heading } from '#platform/ui'
import { speak, type Ask, type Typed } from '#platform/web'
import { asTyped } from '../as-typed.ts'
import { hostFields } from '../hosts/door.ts'
import { declareWords } from '../words/door.ts'
import { DECLARE, employerPage } from './frame.tsx'

type Shown = { id: string; typed?: Typed; errors?: Record<string, string> }

/** What an employer says, in the order in which it thinks of it: who, where, what, when, how to be reached. */
export function declarationFormPage(c: Ask, { id, typed = {}, errors = {} }: Shown): Response {
  const say = speak(c, declareWords)
  const shown = asTyped(typed, errors)
  const fields = hostFields({
    say: { ...say, ...say.fields },
    shown,
    days: { value: [typed['days'] ?? []].flat(), error: errors['days'] },
    isOwn: true,
  })
  return employerPage(
    c,
    { title: say.title, errors },
    <>
      <Heading title={say.title} lead={say.lead} />
      <p>
        <a href={`${DECLARE}/particulier`}>{say.atHomeAsked}</a>
      </p>
      <ErrorSummary errors={errors} />
      <Form action={DECLARE}>
        <input type="hidden" name="id" value={id} />
        <h2>{say.company}</h2>
        <Field {...say.fields.name} autocomplete="organization" maxlength={120} {...shown('name')} />
        {fields.siret}
        {fields.activity}
        <h2>{say.place}</h2>
        {fields.address}
        {fields.postcode}
        {fields.town}
        {fields.way}
        {fields.accessible}
        <h2>{say.immersion}</h2>
        <Field {...say.fields.trades} autocomplete="off" maxlength={200} {...shown('tradesSaid')} />
        {fields.days}
        {fields.capacity}
        <h2>{say.reach}</h2>
        {fields.welcomedBy}
        <Field {...say.fields.login} autocomplete="email" maxlength={254} {...shown('login')} />
        <p class="hint">{say.whoReads}</p>
        <div class="near">
          <Button wide>{say.send}</Button>
        </div>
      </Form>
    </>,
  )
}
