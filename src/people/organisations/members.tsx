import { Table } from '#platform/ui'
import { writeDate } from '#platform/time'
import { de } from '#platform/i18n'
import { writePhone } from '../login.ts'
import type { Member } from '../membership-store.ts'
import { fullName } from '../person.ts'
import { roleWords, type Role } from '../role.ts'

export function Members(props: {
  caption: string
  members: Member[]
  address: string
  mayEnd: readonly Role[]
}) {
  const { caption, members, address, mayEnd } = props
  const open = (member: Member) => member.untilDay === null && mayEnd.includes(member.role)
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'name', label: 'Nom', cell: (member: Member) => fullName(member) },
        { key: 'role', label: 'Rôle', cell: (member) => roleWords[member.role] },
        { key: 'since', label: 'Quand', cell: (member) => period(member) },
        {
          key: 'reach',
          label: 'Pour écrire',
          cell: (member) => member.email ?? (member.phone ? writePhone(member.phone) : 'Non dit'),
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
                      aria-label={`Terminer le rôle ${de(fullName(one))}`}
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
