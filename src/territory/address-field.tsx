import { typo } from '#platform/i18n'
import { Choices, Field } from '#platform/ui'
import type { Typed } from '#platform/web'
import { labelOf, type Address } from './address.ts'

/** Where addresses are searched as one types. */
export const ADDRESSES = '/adresses'

type Props = {
  name: string
  label: string
  hint?: string
  typed: Typed
  errors: Readonly<Record<string, string | undefined>>
  /** Those among which somebody must choose, once what they typed is no one address. */
  several?: readonly Address[]
}

/**
 * An address: proposed as one types where there is a script (ask for the island `propose`), chosen on the form that comes back elsewhere.
 * `chosenAddress` reads what is chosen.
 */
export function AddressField({ name, typed, errors, several = [], ...words }: Props) {
  const text = said(typed, name)
  return (
    <>
      <Field
        {...{ name, ...words }}
        value={text}
        error={errors[name]}
        maxlength={160}
        autocomplete="off"
        proposes={ADDRESSES}
      />
      {several.length > 0 && (
        <>
          <input type="hidden" name={`${name}Asked`} value={text} />
          <Choices
            name={`${name}Chosen`}
            legend="Est-ce l’une de ces adresses ?"
            hint="Sinon, corrigez ce que vous avez écrit."
            options={several.map((address) => ({
              value: labelOf(address),
              label: labelOf(address),
              ...(address.of === 'street' ? { hint: typo('Le milieu de la rue.') } : {}),
            }))}
          />
        </>
      )}
    </>
  )
}

const said = (typed: Typed, name: string): string => {
  const value = typed[name]
  return typeof value === 'string' ? value : ''
}

/** The choice made on a form that came back, while the text is still the one it was proposed for; undefined when there is none. */
export const chosenAddress = (typed: Typed, name: string): string | undefined =>
  said(typed, `${name}Asked`) === said(typed, name) ? said(typed, `${name}Chosen`) || undefined : undefined
