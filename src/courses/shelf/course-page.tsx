import type { Group } from '#actions'
import { typo, writeCount } from '#platform/i18n'
import { writeInstant } from '#platform/time'
import { Alert, Button, Heading, LinkButton, Table } from '#platform/ui'
import type { Ask } from '#platform/web'
import type { Activity } from '#training'
import { coursePage } from '../course-frame.tsx'
import type { Trial } from '../trial/door.ts'
import { TryForm } from '../try-form.tsx'
import { Outline } from './outline.tsx'
import { Needs } from './needs.tsx'
import { TidySection, type Tidying } from './tidy-section.tsx'
import { kindWords, type Au, type Block, type Package, type Surveyed } from '../package.ts'

/** Where the course is followed, by a group that the reader may see. */
export type Followed = { activity: Activity; group: Group; part: string | undefined }

type CourseSheet = Omit<Tidying, 'course' | 'begun'> & {
  course: Package
  aus: Au[]
  blocks: Block[]
  surveyed: Surveyed
  /** Contents have an address of their own here. */
  apart: boolean
  followed: Followed[]
  /** How many people began it. */
  begun: number
  /** What the reader tried since yesterday. */
  trials: Trial[]
  /** The groups for which the reader may choose an activity. */
  groups: Group[]
}

/** A course: what it asks, where it is followed, and in which activity it could be. */
export function oneCoursePage(c: Ask, sheet: CourseSheet): Response {
  const { course, aus, blocks, followed, groups } = sheet
  return coursePage(
    c,
    course.title,
    <div class="stack loose">
      <Heading
        over={typo(
          `${kindWords[course.kind]}, version ${course.version}, importé le ${writeInstant(course.importedAt)}`,
        )}
        title={typo(course.title)}
        lead={course.description && typo(course.description)}
      >
        {aus[0] && <TryForm {...{ course, au: aus[0] }} words="Essayer ce cours" />}
        {course.version > 1 && (
          <LinkButton kind="quiet" href={`/cours/${course.courseId}/versions`}>
            {`Voir les ${course.version} versions`}
          </LinkButton>
        )}
      </Heading>
      {course.archivedAt !== null && (
        <Alert kind="wait" title="Ce cours est archivé : il n’est plus proposé" />
      )}
      <Needs {...sheet} />
      <section class="stack" aria-labelledby="suivi">
        <h2 id="suivi">Où ce cours est suivi</h2>
        {followed.length === 0 && course.archivedAt === null && (
          <Alert kind="wait" title="Ce cours n’est encore dans aucune activité de vos groupes">
            Choisissez un groupe, puis une activité à distance.
          </Alert>
        )}
        {followed.length > 0 && <FollowedTable {...{ course, followed }} />}
        {groups.length > 0 && course.archivedAt === null && (
          <>
            <h3>Dans quelle activité ?</h3>
            <ul class="row plain">
              {groups.map((group) => (
                <li>
                  <a class="button quiet" href={`/cours/${course.courseId}/lier/${group.id}`}>
                    {typo(group.title)}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section class="stack" aria-labelledby="contenu-cours">
        <h2 id="contenu-cours">{typo(`Ce qu’il contient : ${writeCount(aus.length, 'partie')}`)}</h2>
        <Outline {...{ course, aus, blocks }} />
        <Tried {...sheet} />
      </section>
      <TidySection {...sheet} />
    </div>,
    { refused: Boolean(sheet.changed) || Object.keys(sheet.errors ?? {}).length > 0 },
  )
}

/** What was tried since yesterday, to be read again. */
function Tried({ trials, aus }: Pick<CourseSheet, 'trials' | 'aus'>) {
  if (trials.length === 0) return null
  const titles = new Map(aus.map(({ id, title }) => [id, title]))
  return (
    <>
      <h3>Vos essais depuis hier</h3>
      <ul>
        {trials.map(({ id, auId, openedAt }) => (
          <li>
            <a href={`/cours/essais/${id}`}>
              {typo(`${titles.get(auId) ?? 'Une partie retirée'}, ${writeInstant(openedAt)}`)}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function FollowedTable({ course, followed }: Pick<CourseSheet, 'course' | 'followed'>) {
  const address = ({ activity }: Followed) => `/cours/${course.courseId}/suivi/${activity.id}`
  return (
    <Table
      caption="Activités où ce cours est suivi"
      captionHidden
      columns={[
        {
          key: 'activity',
          label: 'Activité',
          header: true,
          cell: (followed) => <a href={address(followed)}>{typo(followed.activity.title)}</a>,
        },
        { key: 'group', label: 'Groupe', cell: ({ group }) => typo(group.title) },
        { key: 'part', label: 'Partie', cell: ({ part }) => typo(part ?? 'Tout le cours') },
        {
          key: 'unlink',
          label: 'Retirer',
          paper: 'never',
          cell: (followed) => (
            <form method="post" action={`${address(followed)}/retirer`}>
              <Button kind="quiet" label={`Retirer le cours de l’activité ${followed.activity.title}`}>
                Retirer
              </Button>
            </form>
          ),
        },
      ]}
      rows={followed}
    />
  )
}
