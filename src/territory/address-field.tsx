import { spoken } from '#platform/languages'
import { AsWritten, Choices, Field, useLanguage } from '#platform/ui'
import type { Typed } from '#platform/web'
import { labelOf, type Address } from './address.ts'

/** Where addresses are searched as one types. */
export const ADDRESSES = '/adresses'

const french = {
  which: 'Est-ce l’une de ces adresses ?',
  otherwise: 'Sinon, corrigez ce que vous avez écrit.',
  middle: 'Le milieu de la rue.',
  /** What is said while addresses are proposed; {n}: how many they are. */
  proposing: {
    title: 'Adresses proposées',
    none: 'Aucune adresse proposée',
    one: 'Une adresse proposée',
    many: '{n} adresses proposées',
    middle: 'milieu de la rue',
  },
}

/** What is asked where what was typed is no one address. */
export const addressSentences = spoken<typeof french>('territory/address', 'Choisir une adresse', {
  fr: french,
  en: {
    which: 'Is it one of these addresses?',
    otherwise: 'If not, correct what you wrote.',
    middle: 'The middle of the street.',
    proposing: {
      title: 'Proposed addresses',
      none: 'No address proposed',
      one: 'One address proposed',
      many: '{n} addresses proposed',
      middle: 'middle of the street',
    },
  },
  ar: {
    which: 'هل هو أحد هذه العناوين؟',
    otherwise: 'إذا لم يكن كذلك، فصحّح ما كتبته.',
    middle: 'وسط الشارع.',
    proposing: {
      title: 'العناوين المقترحة',
      none: 'لا عنوان مقترح',
      one: 'عنوان واحد مقترح',
      many: 'عدد العناوين المقترحة: {n}',
      middle: 'وسط الشارع',
    },
  },
  uk: {
    which: 'Це одна з цих адрес?',
    otherwise: 'Якщо ні, виправте написане.',
    middle: 'Середина вулиці.',
    proposing: {
      title: 'Запропоновані адреси',
      none: 'Жодної адреси не знайдено',
      one: 'Запропоновано одну адресу',
      many: 'Запропоновано адрес: {n}',
      middle: 'середина вулиці',
    },
  },
})

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
  const say = addressSentences.says[useLanguage()]
  return (
    <>
      <Field
        {...{ name, ...words }}
        value={text}
        error={errors[name]}
        maxlength={160}
        autocomplete="off"
        proposes={ADDRESSES}
        says={say.proposing}
      />
      {several.length > 0 && (
        <>
          <input type="hidden" name={`${name}Asked`} value={text} />
          <Choices
            name={`${name}Chosen`}
            legend={say.which}
            hint={say.otherwise}
            options={several.map((address) => ({
              value: labelOf(address),
              label: <AsWritten>{labelOf(address)}</AsWritten>,
              ...(address.of === 'street' ? { hint: say.middle } : {}),
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
