import type { ComponentChildren } from 'preact'
import { useSaid } from '#market'
import { Alert, Button, Form, Select } from '#platform/ui'
import { accountSentences, waySentences } from '../words/door.ts'
import type { Hour } from './hours-offered.ts'

type Props = {
  action: string
  hours: readonly Hour[]
  value: string
  error: string | undefined
  verb: string
  children?: ComponentChildren
}

/** Which day of the week, which hour; those that a closed shop keeps are named below. */
export function HourChoice({ action, hours, value, error, verb, children }: Props) {
  const { say } = useSaid(accountSentences)
  const way = useSaid(waySentences).say
  const [offered, refused] = [hours.filter((one) => !one.why), hours.filter((one) => one.why)]
  return (
    <>
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
            {...(error ? { error } : {})}
          />
          <Button icon="calendar">{verb}</Button>
          {children}
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
    </>
  )
}
