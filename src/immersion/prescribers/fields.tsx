import { Choices, DateField, Field } from '#platform/ui'
import type { AsTyped } from '../as-typed.ts'
import { delegators, prescriberKinds, prescriberWords } from './prescriber.ts'
import type { SaidPrescriber } from './said-prescriber.ts'

/** In whose name a body prescribes, asked on its own page and where a convention lacks it. */
export const PrescriberFields = ({ told }: { told: (name: keyof SaidPrescriber) => AsTyped }) => (
  <>
    <Choices
      legend="En quel nom ?"
      options={prescriberKinds.map((value) => ({ value, label: prescriberWords[value] }))}
      {...told('kind')}
    />
    <Field
      label="Délégation de (si vous prescrivez par délégation)"
      hint="Choisissez, ou écrivez un autre organisme. Un PLIE, par exemple, prescrit par délégation de France Travail."
      list={[...delegators]}
      autocomplete="off"
      {...told('delegatedBy')}
    />
    <DateField label="Délégation, du" required={false} {...told('fromDay')} />
    <DateField
      label="Délégation, au"
      hint="Un message part 60 et 15 jours avant."
      required={false}
      {...told('toDay')}
    />
  </>
)
