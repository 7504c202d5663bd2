import { useSaid } from '#market'
import { Field } from '#platform/ui'
import type { Typed } from '#platform/web'
import { waySentences } from '../words/door.ts'

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
export function Who({ fetched, ...filled }: Filled & { fetched?: boolean }) {
  const { say } = useSaid(waySentences)
  const box = boxOf(filled)
  return (
    <>
      <Field {...box('recipientName')} label={say.name} maxlength={120} autocomplete="name" />
      <Field
        {...box('phone')}
        type="tel"
        inputmode="tel"
        label={say.phone}
        hint={fetched ? say.phoneHintReady : say.phoneHint}
        required={false}
        autocomplete="tel"
      />
      <Field
        {...box('email')}
        type="email"
        label={say.email}
        hint={say.emailHint}
        required={false}
        autocomplete="email"
      />
    </>
  )
}
