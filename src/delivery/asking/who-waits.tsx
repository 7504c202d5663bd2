import { Field } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { AskingSentences } from './words/sentences.fr.ts'

export const textIn = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

export type Filled = { typed: Typed; errors: Record<string, string>; say: AskingSentences }

export function Who({ typed, errors, say: { door } }: Filled) {
  return (
    <>
      <Field
        name="recipientName"
        label={door.name}
        value={textIn(typed, 'recipientName')}
        error={errors['recipientName']}
        maxlength={120}
        autocomplete="off"
      />
      <Field
        name="phone"
        type="tel"
        inputmode="tel"
        label={door.phone}
        hint={door.phoneHint}
        value={textIn(typed, 'phone')}
        error={errors['phone']}
        required={false}
        autocomplete="off"
      />
      <Field
        name="email"
        type="email"
        label={door.email}
        hint={door.emailHint}
        value={textIn(typed, 'email')}
        error={errors['email']}
        required={false}
        autocomplete="off"
      />
    </>
  )
}
