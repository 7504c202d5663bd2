import { typo } from '#platform/i18n'
import { Select } from '#platform/ui'
import type { AsTyped } from '../as-typed.ts'
import { PrescriberFields } from './fields.tsx'
import type { Prescriber } from './prescriber.ts'
import type { SaidPrescriber, Unsaid } from './said-prescriber.ts'

type Props = {
  prescribers: readonly Prescriber[]
  unsaid: readonly Unsaid[]
  told: (name: 'prescriberId' | keyof SaidPrescriber) => AsTyped
}

const asked = ['kind', 'delegatedBy', 'fromDay', 'toDay'] as const

/** Who prescribes. An organisation of the reader that has not said so says it here, in the same form: nothing that was typed is left behind. */
export function PrescriberChoice({ prescribers, unsaid, told }: Props) {
  const chosen = told('prescriberId')
  const isMine = unsaid.some(({ id }) => id === chosen.value)
  const isSaid = asked.map(told).some(({ value, error }) => value || error)
  return (
    <>
      <Select
        label="Prescripteur"
        empty="Choisir"
        options={[
          ...prescribers.map((one) => ({ value: one.organisationId, label: one.name })),
          ...unsaid.map(({ id, name }) => ({
            value: id,
            label: typo(`${name} : dites dessous en quel nom`),
          })),
        ]}
        {...chosen}
      />
      {unsaid.length > 0 && (
        <details class="why" open={isMine || isSaid}>
          <summary>{typo('Votre structure prescrit ? Dites en quel nom')}</summary>
          <div class="stack">
            <PrescriberFields told={told} />
          </div>
        </details>
      )}
    </>
  )
}
