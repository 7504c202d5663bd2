import type { Group } from '#actions'
import { fullName } from '#people'
import { typo, writeCount } from '#platform/i18n'
import { addDays, parisDay, writeDate, writeMinutes } from '#platform/time'
import { Alert, Empty, Heading, LinkButton, Table } from '#platform/ui'
import { page, type Ask } from '#platform/web'
import type { GroupGauge } from './read-gauge.ts'
import { groupWords } from '../training-space.ts'
import { writeShare, FoadCell } from './foad-cell.tsx'
import { GroupFigure } from './group-figure.tsx'

/** The hours at a distance of a group against its obligation: who is under, and by how much. */
export function gaugePage(c: Ask, group: Group, gauge: GroupGauge) {
  const base = `/formation/${group.id}`
  const goal = gauge.goalPercent === null ? undefined : gauge.goalPercent / 100
  return page(
    c,
    groupWords(group, 'foad', 'Heures FOAD'),
    <div class="stack loose">
      <Heading title="Heures FOAD" over={`${group.title} · ${passedUntil(group, c.var.now)}`}>
        <LinkButton kind="quiet" icon="sheet" href={`${base}/registre`}>
          Registre
        </LinkButton>
        <LinkButton kind="quiet" icon="download" href={`${base}/foad.csv`}>
          Tableau
        </LinkButton>
      </Heading>
      {gauge.group.total === 0 ? (
        <Empty
          icon="calendar"
          title="Pas encore de calendrier"
          text="La jauge compare le temps validé au temps passé du calendrier."
        />
      ) : (
        <>
          <Behind gauge={gauge} />
          <GroupFigure gauge={gauge} />
        </>
      )}
      <Table
        caption={goal === undefined ? 'FOAD créditée' : `FOAD créditée. Trait noir : ${gauge.goalPercent} %`}
        rows={gauge.trainees}
        columns={[
          { key: 'name', label: 'Stagiaire', cell: (one) => fullName(one) },
          {
            key: 'wall',
            label: 'FOAD créditée',
            wide: true,
            all: true,
            cell: (one) => <FoadCell gauge={one} goal={goal} />,
          },
          {
            key: 'missing',
            label: 'À rattraper',
            num: true,
            cell: (one) => (one.missingMinutes > 0 ? writeMinutes(one.missingMinutes) : 'rien'),
          },
          {
            key: 'forecast',
            label: 'À ce rythme, à la fin',
            num: true,
            cell: (one) => writeShare(one.forecast),
          },
          {
            key: 'connection',
            label: 'Connexion',
            num: true,
            desk: true,
            cell: (one) => writeMinutes(one.connectionMinutes),
          },
        ]}
      />
      <p class="small">Le temps de connexion est un appui&nbsp;: il ne compte jamais dans le temps validé.</p>
    </div>,
  )
}

/** A day is counted once it is over: what is said in the morning is said in the evening. */
function passedUntil({ endsOn }: Group, now: Date): string {
  const yesterday = addDays(parisDay(now), -1)
  return `jusqu’au ${writeDate(endsOn < yesterday ? endsOn : yesterday)} compris`
}

function Behind({ gauge }: { gauge: GroupGauge }) {
  const under = gauge.trainees.filter((one) => one.behind && !one.left)
  if (gauge.goalPercent === null || under.length === 0) return null
  const list = under.map((one) => `${fullName(one)} (${writeMinutes(one.missingMinutes)})`).join(', ')
  const by = gauge.endsOn ? ` d’ici le ${writeDate(gauge.endsOn)}` : ''
  return (
    <Alert
      kind="wait"
      title={typo(
        `À ce rythme, ${writeCount(under.length, 'personne')} sur ${gauge.trainees.filter((one) => !one.left).length} sous ${gauge.goalPercent} % à la fin`,
      )}
    >
      {under.length > 4
        ? `Le tableau dit les heures à rattraper${by} pour chaque personne.`
        : typo(`À rattraper${by} : ${list}.`)}
    </Alert>
  )
}
