import { Table } from '#platform/ui'
import { writeDate } from '#platform/time'
import { writePhone } from '../login.ts'
import type { Member } from '../membership-store.ts'
import { listName } from '../person.ts'
import { roleWords, type Role } from '../role.ts'

export function Members(props: {
  caption: string
  members: Member[]
  address: string
  mayEnd: readonly Role[]
}) {
  const { caption, members, address, mayEnd } = props
  const open = (one: Member) => one.untilDay === null && mayEnd.includes(one.role)
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', label: 'Nom', cell: (one: Member) => listName(one) },
        { key: 'role', label: 'Rôle', cell: (one) => roleWords[one.role] },
        { key: 'since', label: 'Quand', cell: (one) => period(one) },
        {
          key: 'reach',
          label: 'Pour écrire',
          cell: (one) => one.email ?? (one.phone ? writePhone(one.phone) : 'Non dit'),
        },
        ...(members.some(open)
          ? [
              {
                key: 'end',
                label: 'Fin',
                cell: (one: Member) =>
                  open(one) ? (
                    <a
                      href={`${address}/roles/${one.membershipId}`}
                      aria-label={`Terminer le rôle de ${listName(one)}`}
                    >
                      Terminer
                    </a>
                  ) : (
                    ''
                  ),
              },
            ]
          : []),
      ]}
      rows={members}
    />
  )
}

const period = ({ fromDay, untilDay }: Member) =>
  untilDay ? `Du ${writeDate(fromDay)} au ${writeDate(untilDay)}` : `Depuis le ${writeDate(fromDay)}`
