import { typo } from '#platform/i18n'
import { Select } from '#platform/ui'
import type { AsTyped } from '../as-typed.ts'
import { PrescriberFields } from './fields.tsx'
import type { LeftOut } from './left-out.ts'
import { LeftOutView } from './left-out-view.tsx'
import type { Prescriber } from './prescriber.ts'
import { PRESCRIBING } from '../addresses.ts'
import type { SaidPrescriber, Unsaid } from './said-prescriber.ts'

type Props = {
  prescribers: readonly Prescriber[]
  leftOut: readonly LeftOut[]
  partnersAt: string | undefined
  unsaid: readonly Unsaid[]
  /** the organisations of the reader: what these said is theirs to mend */
  own: readonly { id: string }[]
  told: (name: 'prescriberId' | keyof SaidPrescriber) => AsTyped
}

const asked = ['kind', 'delegatedBy', 'fromDay', 'toDay'] as const

/** Who prescribes. An organisation of the reader that has not said so says it here, in the same form: nothing that was typed is left behind. */
export function PrescriberChoice({ prescribers, unsaid, leftOut, partnersAt, own, told }: Props) {
  const chosen = told('prescriberId')
  const isMine = unsaid.some(({ id }) => id === chosen.value)
  const isWrong = chosen.error && !isMine && own.some(({ id }) => id === chosen.value)
  const isOut = (id: string) => leftOut.some((one) => one.id === id)
  const isSaid = asked.map(told).some(({ value, error }) => value || error)
  const options = [
    ...prescribers
      .filter((one) => one.organisationId === chosen.value || !isOut(one.organisationId))
      .map((one) => ({ value: one.organisationId, label: one.name })),
    ...unsaid.map(({ id, name }) => ({
      value: id,
      label: typo(`${name} : dites dessous en quel nom`),
    })),
  ]
  return (
    <>
      <Select label="Prescripteur" empty="Choisir" options={options} {...chosen} />
      <LeftOutView
        leftOut={leftOut}
        mendAt={PRESCRIBING}
        partnersAt={partnersAt}
        isOpen={Boolean(chosen.error) || options.length === 0}
      />
      {isWrong && !isOut(chosen.value) && (
        <p class="small">
          <a href={PRESCRIBING} target="_blank" rel="noopener">
            {typo('Corriger qui prescrit, dans un autre onglet')}
          </a>
        </p>
      )}
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
