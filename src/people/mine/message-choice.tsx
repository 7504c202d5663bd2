import { MESSAGES, USUAL } from '#platform/notices'
import { Button, Check, Choices, Form } from '#platform/ui'
import { writePhone } from '../login.ts'
import type { MyMessages } from './my-messages.ts'

/** Between which hours nothing is sent, by the answer of the form. */
export const quietHours = {
  usual: { quietFrom: USUAL.quietFrom, quietTo: USUAL.quietTo },
  night: { quietFrom: '22:00', quietTo: '07:00' },
  never: { quietFrom: '00:00', quietTo: '00:00' },
} as const

const quietWords: { value: keyof typeof quietHours; label: string }[] = [
  { value: 'usual', label: 'De 8 h à 20 h' },
  { value: 'night', label: 'De 7 h à 22 h' },
  { value: 'never', label: 'À toute heure' },
]

export function How({ choice, reach, errors }: MyMessages) {
  const options = [
    ...(reach.phone ? [{ value: 'sms', label: 'Par SMS', hint: writePhone(reach.phone) }] : []),
    ...(reach.email ? [{ value: 'email', label: 'Par courriel', hint: reach.email }] : []),
    ...(choice?.channel === 'push' ? [{ value: 'push', label: 'Sur mes appareils' }] : []),
    { value: 'here', label: 'Ici seulement', hint: 'Je viens lire quand je veux. Rien ne m’est envoyé.' },
  ]
  const wish = choice?.channel ?? (reach.phone ? 'sms' : reach.email ? 'email' : 'here')
  const quiet = quietWords.find(({ value }) => quietHours[value].quietFrom === (choice ?? USUAL).quietFrom)
  return (
    <section class="stack">
      <h2>Comment être prévenu·e</h2>
      <Form action={MESSAGES}>
        <Choices name="channel" legend="Où ?" options={options} value={wish} error={errors['channel']} />
        <Choices
          name="quiet"
          legend="Quand ?"
          options={quietWords}
          value={quiet?.value ?? 'usual'}
          error={errors['quiet']}
        />
        <Check
          name="sundays"
          label="Aussi le dimanche et les jours fériés"
          checked={(choice ?? USUAL).sundays === 'told'}
        />
        <p class="muted">Ce qui change ma journée, comme un cours déplacé, part tout de suite.</p>
        <Button>Enregistrer</Button>
      </Form>
    </section>
  )
}
