import { Alert, Button, DateField, ErrorSummary, Form, Heading } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import { de } from '#platform/i18n'
import type { EndRoleRefusal } from './end-role.ts'
import type { Organisation } from '../organisation.ts'
import { fullName } from '../person.ts'
import { roleWords, type Role } from '../role.ts'
import type { MembershipId } from '../ids.ts'

const endSentences = {
  'no such role': 'Ce rôle n’existe pas.',
  'last steward': 'C’est la dernière personne qui pilote le territoire. Donnez d’abord ce rôle à une autre.',
} satisfies Record<EndRoleRefusal, string>

type EndRoleForm = {
  organisation: Organisation
  member: { membershipId: MembershipId; givenName: string; familyName: string; role: Role }
  day: string
  errors: Record<string, string>
  refusal?: EndRoleRefusal | undefined
}

/** Asks until which day a role holds. */
export function endRolePage(c: Ask, { organisation, member, day, errors, refusal }: EndRoleForm): Response {
  const refused = Object.keys(errors).length > 0 || refusal !== undefined
  const address = `/organismes/${organisation.id}`
  return page(
    c,
    { title: `Terminer le rôle ${de(fullName(member))}`, room: 'people', density: 'bureau', refused },
    <div class="stack narrow">
      <Heading
        title={`Terminer le rôle ${de(fullName(member))}`}
        over={`${roleWords[member.role]}, ${organisation.name}`}
        lead="La personne garde ce rôle jusqu’au soir de ce jour. Tout ce qu’elle a fait reste."
      />
      {refusal && <Alert kind="late" title={endSentences[refusal]} role="alert" />}
      <ErrorSummary errors={errors} />
      <Form action={`${address}/roles/${member.membershipId}/fin`}>
        <DateField label="Dernier jour" name="untilDay" value={day} error={errors['untilDay']} />
        <Button kind="stop">Terminer ce rôle</Button>
      </Form>
      <p>
        <a href={address}>Revenir sans rien changer</a>
      </p>
    </div>,
    refused ? 422 : 200,
  )
}
