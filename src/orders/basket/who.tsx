import { Field } from '#platform/ui'
import type { Typed } from '#platform/web'

/** What was typed a moment ago, and what is wrong with it. */
export type Filled = { typed: Typed; errors?: Record<string, string> | undefined }

const said = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** What each field of the form holds. */
export const boxOf =
  ({ typed, errors = {} }: Filled) =>
  (name: string) => {
    const error = errors[name]
    return { name, value: said(typed, name), ...(error ? { error } : {}) }
  }

/** Who comes or opens the door, and how to reach them. */
export function Who(filled: Filled) {
  const box = boxOf(filled)
  return (
    <>
      <Field {...box('recipientName')} label="Nom" maxlength={120} autocomplete="name" />
      <Field
        {...box('phone')}
        type="tel"
        inputmode="tel"
        label="Téléphone portable"
        hint="Un SMS vous dit quand votre commande arrive."
        required={false}
        autocomplete="tel"
      />
      <Field
        {...box('email')}
        type="email"
        label="Courriel"
        hint="Pour recevoir la commande et les reçus. L’un des deux suffit."
        required={false}
        autocomplete="email"
      />
    </>
  )
}
