import { IdentityFields } from '#payments'
import { Button, ErrorSummary, Field, Form } from '#platform/ui'
import type { Typed } from '#platform/web'
import type { Business } from './business.ts'

export type BusinessForm = { typed: Typed; errors: Record<string, string> }

/** What the form shows of a business that is known. */
export const typedBusiness = (business: Business | null): Typed =>
  business
    ? { ...business, vatNumber: business.vatNumber ?? '' }
    : { name: '', siret: '', address: '', postcode: '', town: '', vatNumber: '' }

/** Who an invoice names, for an organisation that buys. */
export function BusinessFields({
  action,
  typed,
  errors,
  verb,
}: BusinessForm & { action: string; verb: string }) {
  const box = (name: string) => {
    const value = typed[name]
    const error = errors[name]
    return { name, value: typeof value === 'string' ? value : '', ...(error ? { error } : {}) }
  }
  return (
    <>
      <ErrorSummary errors={errors} />
      <Form action={action}>
        <IdentityFields box={box} />
        <Field
          {...box('vatNumber')}
          label="Numéro de TVA"
          hint="Si vous en avez un."
          required={false}
          maxlength={30}
        />
        <Button>{verb}</Button>
      </Form>
    </>
  )
}
