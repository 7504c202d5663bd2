import { listName } from '#people'
import { typo, writeCount, writePercent } from '#platform/i18n'
import { writeInstant, writeMinutes } from '#platform/time'
import { Empty, Heading, LinkButton, Table, Tag } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Trainee } from '#training'
import { coursePage } from './course-frame.tsx'
import type { Following } from './following-store.ts'
import type { OpenLink } from './team-access.ts'

type Row = Trainee & { following: Following | undefined }

/** Who has done what in a course, for the activity where a group follows it. */
export function followingPage(
  c: Ask,
  { course, activity, part, rows }: OpenLink & { part: string | undefined; rows: Row[] },
): Response {
  const done = rows.filter(({ following }) => following?.provenAt).length
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
        <LinkButton kind="quiet" href={`/cours/${course.courseId}`}>
          Revenir au cours
        </LinkButton>
      </Heading>
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
              cell: (one) => <a href={`${address}/${one.personId}`}>{listName(one)}</a>,
            },
            { key: 'state', label: 'État', cell: (one) => <State following={one.following} /> },
            { key: 'parts', label: 'Parties', num: true, cell: ({ following }) => partsOf(following) },
            {
              key: 'score',
              label: 'Score',
              num: true,
              cell: ({ following }) =>
                following?.scaled === null || !following ? '—' : writePercent(following.scaled),
            },
            {
              key: 'minutes',
              label: 'Temps validé',
              num: true,
              cell: ({ following }) => (following?.provenAt ? writeMinutes(activity.minutes) : '—'),
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
    </div>,
  )
}

const partsOf = (following: Following | undefined): string =>
  following ? `${following.satisfied} sur ${following.aus}` : '—'

function State({ following }: { following: Following | undefined }) {
  if (!following) return <Tag kind="none">Pas commencé</Tag>
  return following.provenAt ? (
    <Tag kind="ok">Validé</Tag>
  ) : (
    <Tag kind="far" icon="play">
      Commencé
    </Tag>
  )
}
