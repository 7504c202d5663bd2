import { fullName } from '#people'
import { LinkButton, Tag } from '#platform/ui'
import { de } from '#platform/i18n'
import { presenceIn, signatureOf } from '../attendance.ts'
import { PresenceTag } from '../attendance/door.ts'
import { leftFirst, stateOfRow, type SheetRow } from './sheet.ts'
import { Drawn } from './sign-pad.tsx'

/** One line a person, who has not signed first: their name, where they stand, and what there is to do. On paper, a place to sign. */
export function SheetList({ rows, address }: { rows: readonly SheetRow[]; address: string }) {
  return (
    <ul class="sheetlist" aria-label="Stagiaires">
      {leftFirst(rows).map((row) => (
        <Line row={row} address={`${address}/${row.trainee.personId}`} />
      ))}
    </ul>
  )
}

function Line({ row, address }: { row: SheetRow; address: string }) {
  const { trainee, halfDay, current } = row
  const name = fullName(trainee)
  const signedHere = stateOfRow(row) !== 'not signed here'
  return (
    <li>
      <span class="name">{signedHere ? <a href={address}>{name}</a> : name}</span>
      <span class="stack tight">
        <PresenceTag
          halfDay={halfDay}
          told={current && { ...presenceIn(current), doubted: current.doubted }}
        />
        {row.elsewhere && (
          <Tag kind="wait" icon="question">
            Aussi ailleurs
          </Tag>
        )}
      </span>
      <Act row={row} address={address} name={name} />
    </li>
  )
}

function Act({ row, address, name }: { row: SheetRow; address: string; name: string }) {
  const signature = signatureOf(row.current)
  if (signature?.how === 'drawn') return <Drawn path={signature.drawing} label={`Signature ${de(name)}`} />
  if (signature) return <span class="muted">{how[signature.how]}</span>
  const state = stateOfRow(row)
  if (state === 'not signed here') return null
  return (
    <LinkButton
      kind="quiet"
      icon="pen"
      href={`${address}/signer`}
      label={`${state === 'absent' ? 'Est arrivé·e' : 'Faire signer'}\u00A0: ${name}`}
    >
      {state === 'absent' ? 'Est arrivé·e' : 'Faire signer'}
    </LinkButton>
  )
}

const how = {
  typed: 'Nom écrit',
  'own device': 'Sur son téléphone',
  'on paper': 'Sur papier',
}
