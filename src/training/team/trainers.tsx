import { fullName, type OrganisationId } from '#people'
import { writeDate } from '#platform/time'
import { Alert, Button, Form, Select, Table, type Errors } from '#platform/ui'
import type { Trainer } from '../trainer-store.ts'
import type { Team } from './team.ts'

type Training = { address: string; leadId: OrganisationId; team: Team; errors: Errors }

export function Trainers({ address, leadId, team, errors }: Training) {
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
              label: fullName(one),
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
