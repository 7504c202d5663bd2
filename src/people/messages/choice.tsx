import { MESSAGES, USUAL } from '#platform/notices'
import { Button, Check, Choices, Form } from '#platform/ui'
import { writePhone } from '../login.ts'
import type { MyMessages } from './my-messages.ts'
import type { MessageSentences } from './sentences.fr.ts'

/** Between which hours nothing is sent, by the answer of the form. */
export const quietHours = {
  usual: { quietFrom: USUAL.quietFrom, quietTo: USUAL.quietTo },
  night: { quietFrom: '22:00', quietTo: '07:00' },
  never: { quietFrom: '00:00', quietTo: '00:00' },
} as const

const quiets = ['usual', 'night', 'never'] as const

export function How({ choice, reach, errors, say }: MyMessages & { say: MessageSentences }) {
  const options = [
    ...(reach.phone ? [{ value: 'sms', label: say.sms, hint: writePhone(reach.phone) }] : []),
    ...(reach.email ? [{ value: 'email', label: say.email, hint: reach.email }] : []),
    ...(choice?.channel === 'push' ? [{ value: 'push', label: say.push }] : []),
    { value: 'here', label: say.here, hint: say.hereHint },
  ]
  const wish = choice?.channel ?? (reach.phone ? 'sms' : reach.email ? 'email' : 'here')
  const quiet = quiets.find((one) => quietHours[one].quietFrom === (choice ?? USUAL).quietFrom)
  return (
    <section class="stack">
      <h2>{say.how}</h2>
      <Form action={MESSAGES}>
        <Choices name="channel" legend={say.where} options={options} value={wish} error={errors['channel']} />
        <Choices
          name="quiet"
          legend={say.when}
          options={quiets.map((value) => ({ value, label: say.quiet[value] }))}
          value={quiet ?? 'usual'}
          error={errors['quiet']}
        />
        <Check name="sundays" label={say.sundays} checked={(choice ?? USUAL).sundays === 'told'} />
        <p class="muted">{say.pressing}</p>
        <Button>{say.save}</Button>
      </Form>
    </section>
  )
}
