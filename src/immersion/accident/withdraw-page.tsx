import { fullName } from '#people'
import { Button, ErrorSummary, Form, Heading, TextArea } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { latestOf, type Accident } from './accident.ts'
import { accidentPage, saysTo } from './frame.tsx'
import type { Standpoint } from './standpoint.ts'

type Refused = { errors: Record<string, string>; typed: Typed }

/** An accident was said by mistake: why. */
export function withdrawPage(c: Ask, from: Standpoint, accident: Accident, refused?: Refused): Response {
  const { happenedAt, n } = latestOf(accident)
  const { over, withdraw: say } = saysTo(c, from)
  const { title } = say
  return accidentPage(
    c,
    from,
    { title, errors: refused?.errors },
    <>
      <Heading title={title} over={over(fullName(from.person), from.host.name)} lead={say.lead(happenedAt)} />
      <ErrorSummary errors={refused?.errors ?? {}} />
      <p>{say.stays}</p>
      <Form action={`${from.at}/${accident.id}/retirer`}>
        <input type="hidden" name="n" value={String(n)} />
        <TextArea
          name="why"
          label={say.why}
          hint={say.whyHint}
          rows={2}
          maxlength={200}
          value={String(refused?.typed['why'] ?? '')}
          error={refused?.errors['why']}
        />
        <Button wide>{title}</Button>
      </Form>
      <p>
        <a href={from.at}>{say.back}</a>
      </p>
    </>,
  )
}
