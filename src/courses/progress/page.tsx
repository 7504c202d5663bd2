import { fullName } from '#people'
import { typo, writeCount, writePercent } from '#platform/i18n'
import { writeInstant, writeMinutes } from '#platform/time'
import { Alert, Button, Empty, Heading, LinkButton, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import { writeSeconds, type Standing, type Trainee } from '#training'
import { coursePage } from '../course-frame.tsx'
import type { Asked } from './question.ts'
import { MissedTable } from './questions-table.tsx'
import type { Following } from './store.ts'
import type { OpenLink } from '../access.ts'
import type { Au } from '../package.ts'
import { TryForm } from '../try-form.tsx'

type Row = Trainee & { following: Following | undefined; standing: Standing | undefined }

type GroupSheet = {
  part: string | undefined
  /** What a trainee opens first. */
  tried: Au | undefined
  rows: Row[]
  questions: Asked[]
}

/** Who has done what in a course, for the activity where a group follows it. */
export function followingPage(
  c: Ask,
  { course, activity, part, tried, rows, writes, questions }: OpenLink & GroupSheet,
): Response {
  const done = rows.filter(({ standing }) => standing && standing.minutes > 0).length
  const address = `/cours/${course.courseId}/suivi/${activity.id}`
  return coursePage(
    c,
    `Suivi : ${course.title}`,
    <div class="stack loose">
      <Heading
        over={typo(`${activity.code}. ${activity.title}`)}
        title={typo(course.title)}
        lead={typo(
          `${part ? `Partie « ${part} ». ` : ''}Validé par ${writeCount(done, 'personne')} sur ${rows.length}. ${writeMinutes(activity.minutes)} par personne.`,
        )}
      >
        {tried && <TryForm {...{ course, au: tried }} />}
        <LinkButton kind="quiet" href={`/cours/${course.courseId}`}>
          Revenir au cours
        </LinkButton>
      </Heading>
      <Behind {...{ course, address, rows, writes }} />
      {rows.length === 0 ? (
        <Empty icon="people" title="Ce groupe n’a pas encore de stagiaire" />
      ) : (
        <Table
          caption="Ce que chacun a fait dans ce cours"
          captionHidden
          columns={[
            {
              key: 'who',
              label: 'Stagiaire',
              header: true,
              cell: (row) => <a href={`${address}/${row.personId}`}>{fullName(row)}</a>,
            },
            { key: 'state', label: 'État', cell: (row) => <State {...row} /> },
            { key: 'parts', label: 'Parties', num: true, cell: ({ following }) => partsOf(following) },
            {
              key: 'score',
              label: 'Score',
              num: true,
              cell: ({ following }) =>
                following?.scaled === null || !following ? '—' : writePercent(following.scaled),
            },
            {
              key: 'spent',
              label: 'Temps passé',
              num: true,
              cell: ({ following }) => (following ? writeSeconds(following.seconds) : '—'),
            },
            {
              key: 'attempts',
              label: 'Essais',
              num: true,
              cell: ({ following }) => following?.attempts ?? '—',
            },
            {
              key: 'answers',
              label: 'Réponses',
              num: true,
              cell: ({ following }) => following?.answers ?? '—',
            },
            {
              key: 'minutes',
              label: 'Temps validé',
              num: true,
              cell: ({ standing }) =>
                standing && standing.minutes > 0 ? writeMinutes(standing.minutes) : '—',
            },
            {
              key: 'last',
              label: 'Dernière fois',
              cell: ({ following }) => (following?.lastAt ? writeInstant(following.lastAt) : '—'),
            },
          ]}
          rows={rows}
        />
      )}
      <MissedTable questions={questions} />
    </div>,
  )
}

/** Those who follow an earlier version and have not ended: who trains them may move them, who leads is told of it. */
function Behind({
  course,
  address,
  rows,
  writes,
}: Pick<OpenLink, 'course' | 'writes'> & { address: string; rows: Row[] }) {
  const behind = rows.filter(
    ({ following }) => following && !following.proven && following.version < course.version,
  )
  if (behind.length === 0) return null
  return (
    <Alert
      kind="wait"
      title={typo(
        `${writeCount(behind.length, 'personne suit', 'personnes suivent')} une version plus ancienne`,
      )}
    >
      <p>
        {typo(
          `La version ${course.version} est là. Ce qui est validé reste, si la partie y est encore. Ce qui est nouveau sera à faire. Une partie ouverte se ferme.`,
        )}
      </p>
      {writes ? (
        <form method="post" action={`${address}/version`}>
          <Button kind="quiet">{`Passer à la version ${course.version}`}</Button>
        </form>
      ) : (
        <p>Qui forme ce groupe peut les y faire passer.</p>
      )}
    </Alert>
  )
}

const partsOf = (following: Following | undefined): string =>
  following ? `${following.satisfied} sur ${following.aus}` : '—'

function State({ following, standing }: Pick<Row, 'following' | 'standing'>) {
  if (standing?.held) return <Tag kind="late">Très vite : à valider</Tag>
  if (standing && standing.minutes > 0) return <Tag kind="ok">Validé</Tag>
  if (standing?.waived) return <Tag kind="none">Dispensé·e</Tag>
  if (!following) return <Tag kind="none">Pas commencé</Tag>
  if (following.proven) return <Tag kind="none">Fini, sans temps validé</Tag>
  return (
    <Tag kind="far" icon="play">
      Commencé
    </Tag>
  )
}
