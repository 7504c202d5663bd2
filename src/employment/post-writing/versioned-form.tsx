import type { ComponentChildren } from 'preact'
import { ErrorSummary, Form, Seen } from '#platform/ui'
import type { RefusedForm } from '../frame.tsx'

type VersionedForm = RefusedForm & { version: string; at: string; to: string; children: ComponentChildren }

/** A form that holds a version: when that is what is wrong, its own alert says so, and the summary the rest. */
export function Versioned({ version, typed, errors = {}, at, to, children }: VersionedForm) {
  const { seen: changed, ...beside } = errors
  return (
    <>
      <ErrorSummary errors={beside} />
      <Form action={to}>
        <Seen version={version} typed={typed} changed={changed} at={at} />
        {children}
      </Form>
    </>
  )
}
