import { Field } from '#platform/ui'
import type { Typed } from '#platform/web'

export const textIn = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

export type Filled = { typed: Typed; errors: Record<string, string> }

export function Who({ typed, errors }: Filled) {
  return (
    <>
      <Field
        name="recipientName"
        label="Nom"
        value={textIn(typed, 'recipientName')}
        error={errors['recipientName']}
        maxlength={120}
        autocomplete="off"
      />
      <Field
        name="phone"
        type="tel"
        inputmode="tel"
        label="Téléphone"
        hint="Pour prévenir par SMS quand le vélo arrive."
        value={textIn(typed, 'phone')}
        error={errors['phone']}
        required={false}
        autocomplete="off"
      />
      <Field
        name="email"
        type="email"
        label="Courriel"
        hint="S’il n’y a pas de téléphone portable."
        value={textIn(typed, 'email')}
        error={errors['email']}
        required={false}
        autocomplete="off"
      />
    </>
  )
}
