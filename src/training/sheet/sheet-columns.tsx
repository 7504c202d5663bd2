import { fullName } from '#people'
import type { Column } from '#platform/ui'
import type { SheetRow } from './sheet.ts'
import { presenceIn, signatureOf } from '../attendance.ts'
import { isSigned } from '../half-day.ts'
import { PresenceTag } from '../attendance/door.ts'
import { Drawn } from './sign-pad.tsx'

export function sheetColumns(address: string): Column<SheetRow>[] {
  return [
    { key: 'name', label: 'Stagiaire', cell: ({ trainee }) => fullName(trainee) },
    {
      key: 'state',
      label: 'État',
      cell: ({ halfDay, current }) => (
        <PresenceTag
          halfDay={halfDay}
          told={current && { ...presenceIn(current), doubted: current.doubted }}
        />
      ),
    },
    {
      key: 'signature',
      label: 'Signature',
      cell: ({ current, trainee }) => {
        const signature = signatureOf(current)
        if (signature?.how === 'drawn')
          return <Drawn path={signature.drawing} label={`Signature de ${fullName(trainee)}`} />
        return signature ? how[signature.how] : ''
      },
    },
    {
      key: 'act',
      label: 'À faire',
      paper: 'never',
      cell: ({ trainee, halfDay, current }) =>
        halfDay && isSigned(halfDay.mode) ? (
          <a
            href={`${address}/${trainee.personId}`}
            aria-label={`${current ? 'Voir ou corriger' : 'Faire signer'} : ${fullName(trainee)}`}
          >
            {current ? 'Voir ou corriger' : 'Faire signer'}
          </a>
        ) : (
          ''
        ),
    },
    { key: 'paper', label: 'Signature sur papier', paper: 'only', cell: () => '' },
  ]
}

const how = {
  typed: 'Nom écrit',
  'own device': 'Sur son téléphone',
  'on paper': 'Sur papier',
}
