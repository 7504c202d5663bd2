import { fullName } from '#people'
import { LinkButton, Tag } from '#platform/ui'
import { de } from '#platform/i18n'
import { presenceIn, signatureOf } from '../attendance.ts'
import { asksSignature } from '../half-day.ts'
import { PresenceTag, type Elsewhere } from '../attendance/door.ts'
import { leftFirst, stateOfRow, toldAtHost, type SheetRow } from './sheet.ts'
import { keptWords } from './sheet-phone.tsx'
import { Drawn } from './sign-pad.tsx'

/** One line a person, who has not signed first: their name, where they stand, and what there is to do. On paper, a place to sign. */
export function SheetList({ rows, elsewhere, address }: Lines) {
  return (
    <>
      <template data-island="mark">
        <span data-marked>
          <Tag kind="wait" icon="offline">
            {keptWords.signedHere}
          </Tag>
        </span>
      </template>
      <template data-island="mark-refused">
        <span data-marked>
          <Tag kind="late">{keptWords.refused}</Tag>
        </span>
      </template>
      <ul class="sheetlist" aria-label="Stagiaires">
        {leftFirst(rows).map((row) => (
          <Line
            row={row}
            alsoElsewhere={elsewhere.some(
              (one) => one.personId === row.trainee.personId && one.halfDayId === row.current?.halfDayId,
            )}
            address={`${address}/${row.trainee.personId}`}
          />
        ))}
      </ul>
    </>
  )
}

type Lines = {
  rows: readonly SheetRow[]
  /** Who of the group is said present in another one. */
  elsewhere: readonly Elsewhere[]
  address: string
}

function Line({ row, alsoElsewhere, address }: { row: SheetRow; alsoElsewhere: boolean; address: string }) {
  const { trainee, halfDay, current } = row
  const host = toldAtHost(row)
  const line = host ? host.line : current
  const told = line && { ...presenceIn(line), doubted: line.doubted, hostName: host?.hostName ?? null }
  const name = fullName(trainee)
  const signedHere = halfDay !== undefined && asksSignature(halfDay.mode)
  return (
    <li data-row={trainee.personId}>
      <span class="name">{signedHere ? <a href={address}>{name}</a> : name}</span>
      <span class="stack tight">
        <PresenceTag halfDay={halfDay} told={told} expectedAt={host?.hostName} />
        {alsoElsewhere && (
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
  if (state === 'not signed here' || toldAtHost(row)) return null
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
