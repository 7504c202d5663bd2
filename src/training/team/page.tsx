import { writeCount } from '#platform/i18n'
import { ErrorSummary, Heading, LinkButton, type Errors } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import { Invitations } from './invitations.tsx'
import { Trainees } from './trainees.tsx'
import type { Team } from './team.ts'
import { Trainers } from './trainers.tsx'

/** Who trains a group and who is trained in it. */
export function teamPage(c: Ask, open: OpenGroup, team: Team, errors: Errors, typed: Typed): Response {
  const address = `/formation/${open.group.id}/equipe`
  return groupPage(
    c,
    open,
    { title: 'Équipe', here: 'equipe' },
    <div class="stack loose">
      <Heading
        title="Équipe"
        lead={`${writeCount(team.trainees.filter((one) => !one.untilDay).length, 'stagiaire')} sur ${writeCount(open.group.places, 'place')}.`}
      >
        {team.admits && (
          <LinkButton
            icon="plus"
            href={`/orientation/actions/${open.action.slug}/ajouter?groupe=${open.group.id}`}
          >
            Ajouter un·e stagiaire
          </LinkButton>
        )}
      </Heading>
      <ErrorSummary errors={errors} />
      <Trainers address={address} leadId={open.action.leadId} team={team} errors={errors} />
      <Invitations address={address} team={team} errors={errors} typed={typed} />
      <Trainees address={address} team={team} />
    </div>,
    Object.keys(errors).length > 0,
  )
}
