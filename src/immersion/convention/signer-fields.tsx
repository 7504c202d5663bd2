import { Field } from '#platform/ui'
import type { Typed } from '#platform/web'
import { asTyped } from '../as-typed.ts'

type Props = { isMinor: boolean; typed: Typed; errors: Record<string, string> | undefined }

/** Who signs for each, and where their code goes. */
export function SignerFields({ isMinor, typed, errors }: Props) {
  const told = asTyped(typed, errors)
  const pairs = [
    ['hostSigner', 'Pour l’employeur qui accueille', 'hostLogin', true],
    ['accompanyingSigner', 'Pour qui accompagne (si un autre prescrit)', 'accompanyingLogin', false],
    ['employerSigner', 'Pour l’employeur de la personne (si elle est salariée)', 'employerLogin', undefined],
    ['prescriberSigner', 'Pour le prescripteur', 'prescriberLogin', true],
  ] as const
  return (
    <>
      <Field label="La personne : téléphone ou courriel" required={false} {...told('personLogin')} />
      {isMinor && (
        <>
          <Field label="Son représentant légal (avant 18 ans)" {...told('guardian')} />
          <Field label="Son téléphone ou courriel" required={false} {...told('guardianLogin')} />
        </>
      )}
      {pairs.map(([name, label, login, required]) => (
        <div class="pair">
          <Field
            label={label}
            {...(required === undefined ? {} : { required })}
            autocomplete="off"
            {...told(name)}
          />
          <Field label="Téléphone ou courriel" required={false} autocomplete="off" {...told(login)} />
        </div>
      ))}
    </>
  )
}
