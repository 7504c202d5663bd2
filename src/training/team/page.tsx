import { fullName, type Entry, type Professional } from '#people'
import { writeCount } from '#platform/i18n'
import { writeDate, type Day } from '#platform/time'
import {
  Alert,
  Button,
  ErrorSummary,
  Form,
  Heading,
  LinkButton,
  Select,
  Table,
  type Errors,
} from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { OpenGroup } from '../access.ts'
import { groupPage } from '../group-frame.tsx'
import type { Subgroup } from '../half-day.ts'
import { Invitations } from './invitations.tsx'
import { Trainees } from './trainees.tsx'
import type { Trainee } from '../trainee-store.ts'
import type { Trainer } from '../trainer-store.ts'
import type { Invitation } from './invitation.ts'

type Team = {
  trainers: (Trainer & { ended: boolean })[]
  possible: Professional[]
  trainees: Trainee[]
  /** Who of them has an account, and whether they have come in. */
  entries: Map<string, Entry>
  subgroups: Map<string, Subgroup>
  today: Day
  /** True for who leads the action: the team is theirs. */
  leading: boolean
  /** True for who adds somebody to the group by hand: the training leads of the action. */
  admits: boolean
  invitations: Invitation[]
  bodies: { id: string; name: string }[]
  freshId: string
}

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

type Training = { address: string; leadId: string; team: Team; errors: Errors }

function Trainers({ address, leadId, team, errors }: Training) {
  return (
    <section class="stack" aria-labelledby="trainers">
      <h2 id="trainers">Qui forme ce groupe</h2>
      {errors['dismiss'] && <Alert kind="late" title={errors['dismiss']} />}
      <Table
        caption="Qui forme ce groupe"
        captionHidden
        columns={[
          { key: 'name', label: 'Nom', cell: (one: Team['trainers'][number]) => fullName(one) },
          { key: 'from', label: 'Depuis', cell: (one) => writeDate(one.fromDay) },
          {
            key: 'act',
            label: 'Accès',
            cell: (one) =>
              one.ended && one.untilDay ? (
                `Jusqu’au ${writeDate(one.untilDay)}`
              ) : team.leading ? (
                <Dismiss address={address} one={one} />
              ) : (
                'Oui'
              ),
          },
        ]}
        rows={team.trainers}
      />
      {team.leading && team.trainers.length === 0 && team.possible.length === 0 && (
        <Alert kind="wait" title="Personne n’a encore le rôle de formateur·rice dans votre organisme">
          <a href={`/organismes/${leadId}/membres/nouveau`}>Donner ce rôle à une personne</a>
        </Alert>
      )}
      {team.possible.length > 0 && (
        <Form action={`${address}/formateurs`} label="Ajouter une personne qui forme">
          <Select
            name="trainer"
            label="Ajouter une personne qui forme"
            hint="Elle pourra ouvrir le dossier de chaque stagiaire du groupe."
            empty="Choisir"
            options={team.possible.map((one) => ({
              value: one.personId,
              label: one.name,
            }))}
            {...(errors['trainer'] ? { error: errors['trainer'] } : {})}
          />
          <p>
            <Button>Ajouter</Button>
          </p>
        </Form>
      )}
    </section>
  )
}

function Dismiss({ address, one }: { address: string; one: Trainer }) {
  return (
    <form method="post" action={`${address}/formateurs/retirer`}>
      <input type="hidden" name="trainer" value={one.personId} />
      <Button kind="quiet" label={`Retirer ${fullName(one)}`}>
        Retirer
      </Button>
    </form>
  )
}
