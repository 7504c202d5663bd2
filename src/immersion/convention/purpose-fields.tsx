import { Alert, Choices, Facts, fieldId, Select, TextArea } from '#platform/ui'
import { typo, writeCount } from '#platform/i18n'
import { writeDate, writeShortDate } from '#platform/time'
import type { Typed } from '#platform/web'
import { aimWords } from '../aim-words.ts'
import { asTyped } from '../as-typed.ts'
import { aims } from '../law/door.ts'
import type { Convention } from '../terms/door.ts'
import type { Renewal } from './read-renewal.ts'

type Props = {
  /** those that this one may renew */
  earlier: readonly Convention[]
  /** the one that it renews */
  renews: Convention | undefined
  /** what the law leaves of that renewal, while it is new */
  renewal: Renewal | undefined
  typed: Typed
  errors: Record<string, string> | undefined
}

/** What an immersion is for; a renewal keeps the object and the objectives, and nobody types them again. */
export function PurposeFields({ earlier, renews, renewal, typed, errors }: Props) {
  if (renews) return <Kept first={renews} renewal={renewal} />
  const told = asTyped(typed, errors)
  return (
    <>
      <Choices
        legend="Un seul objet"
        options={aims.map((value) => ({ value, label: aimWords[value] }))}
        {...told('object')}
      />
      {earlier.length > 0 && (
        <Select
          label="De quoi s’agit-il"
          empty="Une nouvelle immersion"
          options={earlier.map((one) => ({
            value: one.id,
            label: `Renouveler celle du ${writeShortDate(one.fromDay)}`,
          }))}
          required={false}
          {...told('renewsId')}
        />
      )}
      <TextArea label="Ce que la personne veut apprendre" rows={3} {...told('objectives')} />
    </>
  )
}

function Kept({ first, renewal }: { first: Convention; renewal: Renewal | undefined }) {
  const { object, terms, fromDay, toDay, id } = first
  const left = renewal?.left
  return (
    <>
      {left?.possible && (
        <Alert
          kind="ok"
          title={typo(
            `Possible : ${writeCount(left.days, 'jour')} au plus, jusqu’au ${writeDate(left.lastDay)}`,
          )}
        >
          Les dates sont à vous. Le reste est repris de la première convention.
        </Alert>
      )}
      {left && !left.possible && (
        <Alert kind="late" title="Pas de renouvellement">
          {left.verdict.sentence}
        </Alert>
      )}
      <div class="stack" id={fieldId('renewsId')} tabIndex={-1}>
        <Facts
          facts={[
            { label: 'Renouvelle', value: typo(`Celle du ${writeDate(fromDay)} au ${writeDate(toDay)}`) },
            { label: 'Objet', value: aimWords[object] },
            { label: 'Ce que la personne veut apprendre', value: typo(terms.objectives) },
          ]}
        />
      </div>
      <input type="hidden" name="renewsId" value={id} />
      <input type="hidden" name="object" value={object} />
      <input type="hidden" name="objectives" value={terms.objectives} />
    </>
  )
}
