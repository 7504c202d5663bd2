import { saidOn } from '#market'
import { Alert, Button, ErrorSummary, Form, Heading, Select, type Errors } from '#platform/ui'
import { speak, type Ask } from '#platform/web'
import { accountSentences, waySentences } from '../words/door.ts'
import type { Wanted } from '../again/door.ts'
import { buyerPage } from '../order-frame.tsx'

/** `why`: what keeps it every week; null when it may be chosen. */
export type Hour = { value: string; label: string; why: string | null }

type Start = {
  /** Where the form goes, and where one comes back to. */
  action: string
  back: { href: string; label: string }
  wanted: readonly Wanted[]
  hours: Hour[]
  value: string
  where: string
  errors?: Errors
}

/** What is wanted every week, which day, which hour. */
export function startPage(
  c: Ask,
  { action, back, wanted, hours, value, where, errors = {} }: Start,
): Response {
  const { say, goods } = saidOn(c, accountSentences)
  const way = speak(c, waySentences)
  const [offered, refused] = [hours.filter((one) => !one.why), hours.filter((one) => one.why)]
  return buyerPage(
    c,
    { title: say.weeklyTitle, refused: Object.keys(errors).length > 0 },
    <div class="stack narrow">
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
      <Heading title={say.weeklyTitle} lead={say.weeklyLead} />
      <ErrorSummary errors={errors} />
      <ul>
        {wanted.map((one) => (
          <li>{say.goods(one.name, goods.left(one.quantity, one))}</li>
        ))}
      </ul>
      <p>{where}</p>
      {offered.length === 0 ? (
        <Alert kind="wait" title={say.noHour} />
      ) : (
        <Form action={action}>
          <Select
            name="hour"
            label={say.whichHour}
            empty={say.chooseHour}
            options={offered}
            value={value}
            {...(errors['hour'] ? { error: errors['hour'] } : {})}
          />
          <Button icon="calendar">{say.prepare}</Button>
          <p class="small muted">{say.stopAnyTime}</p>
        </Form>
      )}
      {refused.length > 0 && (
        <details>
          <summary>{way.whyNot}</summary>
          <ul>
            {refused.map((one) => (
              <li>{way.because(one.label, one.why ?? '')}</li>
            ))}
          </ul>
        </details>
      )}
    </div>,
  )
}
