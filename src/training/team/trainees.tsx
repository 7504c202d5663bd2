import { fullName, type Entry } from '#people'
import { writeDate } from '#platform/time'
import { typo, writeCount } from '#platform/i18n'
import { Button, Table } from '#platform/ui'
import { whereElse } from '../attendance/door.ts'
import type { Subgroup } from '../half-day.ts'
import type { Trainee } from '../trainee-store.ts'
import type { AlsoIn } from './elsewhere-store.ts'
import { Way } from './way-in.tsx'

type Team = {
  trainees: Trainee[]
  alsoIn: AlsoIn[]
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
          { key: 'name', label: 'Nom', cell: (one: Trainee) => <Name one={one} others={team.alsoIn} /> },
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

function Name({ one, others }: { one: Trainee; others: readonly AlsoIn[] }) {
  return (
    <>
      {fullName(one)}
      {others
        .filter(({ personId }) => personId === one.personId)
        .map((other) => (
          <p class="small">
            {typo(
              `Aussi ${whereElse({ ...other, hostName: null })} : ${writeCount(other.count, 'demi-journée')} en même temps`,
            )}
          </p>
        ))}
    </>
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
