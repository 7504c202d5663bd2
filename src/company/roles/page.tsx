import { fullName } from '#people'
import { writeList } from '#platform/i18n'
import { Alert, Heading, Table, type Column } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { ActCount, ActKind } from '../act.ts'
import { actKinds } from '../act.ts'
import type { Inside } from '../access.ts'
import type { Member } from '../company.ts'
import { Back, companyPage, french } from '../screen/door.ts'
import { roles, rolesHeld, timesHeld, type Turn, type TurnRole } from '../turn.ts'

const roleWords: Record<TurnRole, string> = {
  'on site': 'Sur place',
  phone: 'Au téléphone',
  planning: 'Au bureau',
}
const actWords: Record<ActKind, string> = {
  call: 'Appels notés',
  quote: 'Devis faits',
  planning: 'Plannings faits',
  service: 'Prestations faites',
  event: 'Événements menés',
}

type Done = { turns: Turn[]; acts: ActCount[] }

/** Who held which role and did which act, for who trains: what somebody never did is said first, and in each cell. */
export function rolesPage(c: Ask, inside: Inside, { turns, acts }: Done): Response {
  const { members, company } = inside
  const { now } = c.var
  const begun = turns.filter(({ startsAt }) => startsAt <= now)
  const did = (one: Member, kind: ActKind) =>
    acts.find((act) => act.personId === one.personId && act.kind === kind)?.times ?? 0
  const idle = members.filter(
    (one) =>
      rolesHeld(turns, one.personId, now).length === 0 && actKinds.every((kind) => did(one, kind) === 0),
  )
  const columns: Column<Member>[] = [
    { key: 'who', label: 'Stagiaire', cell: (one) => fullName(one) },
    ...roles.map((role) => ({
      key: role,
      label: roleWords[role],
      num: true,
      cell: (one: Member) => times(timesHeld(begun, one.personId, role)),
    })),
    ...actKinds.map((kind) => ({
      key: kind,
      label: actWords[kind],
      num: true,
      cell: (one: Member) => times(did(one, kind)),
    })),
  ]
  return companyPage(
    c,
    inside,
    { title: 'Qui a fait quoi', narrow: false },
    <>
      <Heading
        title="Qui a fait quoi"
        lead="Combien de fois chaque personne a tenu chaque rôle, et ce qu’elle a fait."
      />
      {idle.length > 0 && (
        <Alert kind="wait" title="N’ont encore rien fait">
          {writeList(idle.map(fullName))}
        </Alert>
      )}
      <Table caption="Rôles et actes" captionHidden columns={columns} rows={members} />
      <Back company={company} common={french} />
    </>,
  )
}

const times = (count: number) => (count === 0 ? <span class="muted">Jamais</span> : <b>{count}</b>)
