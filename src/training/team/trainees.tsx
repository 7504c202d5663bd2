import { fullName, type Entry } from '#people'
import { parisDay, writeDate, writeShortDate } from '#platform/time'
import { Button, Table, Tag } from '#platform/ui'
import type { Subgroup } from '../half-day.ts'
import type { Trainee } from '../trainee-store.ts'

type Team = {
  trainees: Trainee[]
  /** True for who may correct a file. */
  leading: boolean
  entries: Map<string, Entry>
  subgroups: Map<string, Subgroup>
}

/** Who is trained in a group: how they come in, in which half, and until when. */
export function Trainees({ address, team }: { address: string; team: Team }) {
  return (
    <section class="stack" aria-labelledby="trainees">
      <h2 id="trainees">Stagiaires</h2>
      <Table
        caption="Stagiaires"
        captionHidden
        columns={[
          { key: 'name', label: 'Nom', cell: (one: Trainee) => fullName(one) },
          { key: 'from', label: 'Depuis', cell: (one) => writeDate(one.fromDay) },
          {
            key: 'way',
            label: 'Accès',
            cell: (one) =>
              one.untilDay ? (
                ''
              ) : (
                <Way {...{ address, one, entry: team.entries.get(one.personId), corrects: team.leading }} />
              ),
          },
          {
            key: 'half',
            label: 'Sous-groupe',
            cell: (one) => <Place address={address} one={one} place={team.subgroups.get(one.personId)} />,
          },
          {
            key: 'leave',
            label: 'Départ',
            cell: (one) =>
              one.untilDay ? (
                `Parti·e le ${writeDate(one.untilDay)}`
              ) : (
                <a
                  href={`${address}/depart?personne=${one.personId}`}
                  aria-label={`Noter un départ\u00A0: ${fullName(one)}`}
                >
                  Noter un départ
                </a>
              ),
          },
        ]}
        rows={team.trainees}
      />
    </section>
  )
}

function Place({ address, one, place }: { address: string; one: Trainee; place: Subgroup | undefined }) {
  const other = place === 'A' ? 'B' : 'A'
  return (
    <form class="row" method="post" action={`${address}/sous-groupes`}>
      <input type="hidden" name="person" value={one.personId} />
      <span>{place ? `Groupe ${place}` : 'Pas encore'}</span>
      <Button kind="quiet" name="subgroup" value={other} label={`Mettre en ${other}\u00A0: ${fullName(one)}`}>
        Mettre en {other}
      </Button>
    </form>
  )
}

type WayProps = { address: string; one: Trainee; entry: Entry | undefined; corrects: boolean }

/** Whether somebody has come in; until they have, their access is sent again, to the number of their file. */
function Way({ address, one, entry, corrects }: WayProps) {
  if (entry?.seenAt) return <Tag kind="ok">{`Vu·e le ${writeShortDate(parisDay(entry.seenAt))}`}</Tag>
  const told = entry?.welcomedAt
    ? `Jamais entré·e, prévenu·e le ${writeShortDate(parisDay(entry.welcomedAt))}`
    : 'Jamais entré·e'
  return (
    <form class="stack tight" method="post" action={`${address}/acces`}>
      <input type="hidden" name="person" value={one.personId} />
      <p>
        <Tag kind="wait">{told}</Tag>
      </p>
      <span class="row">
        <Button kind="quiet" label={`${entry ? 'Renvoyer' : 'Inviter'} : ${fullName(one)}`}>
          {entry ? 'Renvoyer' : 'Inviter'}
        </Button>
        {corrects && (
          <a
            href={`/personnes/${one.personId}/identite?retour=${address}`}
            aria-label={`Changer le numéro : ${fullName(one)}`}
          >
            Changer le numéro
          </a>
        )}
      </span>
    </form>
  )
}
