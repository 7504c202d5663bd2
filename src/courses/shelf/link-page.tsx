import type { Group } from '#actions'
import { typo } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Alert, Button, ErrorSummary, Form, Heading, LinkButton, Select } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Activity } from '#training'
import { coursePage } from '../course-frame.tsx'
import type { LinkRefusal } from './link-activity.ts'
import type { Au, Package } from '../package.ts'

const linkSentences = {
  'no such activity': 'Cette activité n’est plus au programme.',
  'put away': 'Ce cours est archivé. Remettez-le d’abord dans la liste.',
  'not at a distance': 'Cette activité n’est pas à distance : un cours ne peut pas la valider.',
  'no such part': 'Cette partie n’est plus dans le cours.',
  'nothing to prove':
    'Rien ici ne dit que le travail est fait : l’auteur du cours n’y demande ni réussite ni parcours complet.',
} satisfies Record<LinkRefusal, string>

type LinkSheet = {
  course: Package
  group: Group
  /** Those at a distance. */
  activities: Activity[]
  aus: Au[]
  /** What is done in a course already, by the id of the activity. */
  taken: ReadonlySet<string>
  typed: Typed
  errors?: Record<string, string>
  refusal?: LinkRefusal
}

/** In which activity of a group the course will be followed: its minutes are what will be credited. */
export function linkPage(c: Ask, sheet: LinkSheet): Response {
  const { course, group, activities, aus, taken, typed, errors = {}, refusal } = sheet
  const given = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return coursePage(
    c,
    'Dans quelle activité ?',
    <div class="stack loose narrow">
      <Heading
        over={typo(group.title)}
        title="Dans quelle activité ?"
        lead={typo(
          `« ${course.title} » y sera suivi. Une fois le cours validé, les minutes de l’activité sont créditées.`,
        )}
      />
      <ErrorSummary errors={errors} />
      {refusal && <Alert kind="late" role="alert" title={typo(linkSentences[refusal])} />}
      {activities.length === 0 ? (
        <Alert kind="wait" title="Ce groupe n’a pas d’activité à distance">
          <a href={`/formation/${group.id}/programme`}>Ouvrir son programme</a>
        </Alert>
      ) : (
        <Form action={`/cours/${course.courseId}/lier/${group.id}`}>
          <Select
            {...given('activity')}
            label="Activité"
            empty="Choisissez une activité"
            options={activities.map(({ id, code, title, minutes }) => ({
              value: id,
              label: `${code}. ${title}, ${writeMinutes(minutes)}${taken.has(id) ? ' (a déjà un cours)' : ''}`,
            }))}
          />
          {aus.length > 1 && (
            <Select
              {...given('au')}
              label="Ce qui doit être validé"
              empty="Tout le cours"
              required={false}
              options={aus.slice(0, 300).map(({ id, title }) => ({ value: id, label: title }))}
            />
          )}
          <p class="row">
            <Button>Mettre le cours ici</Button>
            <LinkButton kind="quiet" href={`/cours/${course.courseId}`}>
              Revenir au cours
            </LinkButton>
          </p>
        </Form>
      )}
    </div>,
    { refused: Boolean(refusal) || Object.keys(errors).length > 0 },
  )
}
