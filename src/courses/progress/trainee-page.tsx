import { typo } from '#platform/i18n'
import { writeMinutes } from '#platform/time'
import { Alert, ErrorSummary, Heading, LinkButton } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import type { Standing } from '#training'
import type { PersonId } from '#people'
import type { OpenLink } from '../access.ts'
import { coursePage } from '../course-frame.tsx'
import type { Au } from '../package.ts'
import { satisfiedAus, type Reached } from '../registration.ts'
import type { Session } from '../session.ts'
import { PartsTable } from './parts-table.tsx'
import type { Answered } from './question.ts'
import { AnswersTable } from './questions-table.tsx'
import type { WaiveRefusal } from './waive-au.ts'
import { WaiveForm, waiveSentences } from './waive-form.tsx'

type TraineeSheet = OpenLink & {
  personId: PersonId
  name: string
  aus: Au[]
  reached: Reached[]
  sessions: Session[]
  answers: Answered[]
  standing: Standing | undefined
  typed?: Typed
  errors?: Record<string, string>
  refusal?: WaiveRefusal
}

/** What one trainee did in each part of a course; who trains them may excuse them from a part. */
export function traineeCoursePage(c: Ask, sheet: TraineeSheet): Response {
  const { course, activity, name, aus, reached, writes, errors = {}, refusal } = sheet
  const satisfied = satisfiedAus(reached)
  const left = aus.filter(({ id }) => !satisfied.includes(id))
  return coursePage(
    c,
    `${name} : ${course.title}`,
    <div class="stack loose">
      <Heading over={typo(course.title)} title={name} lead={typo(`${activity.code}. ${activity.title}`)}>
        <LinkButton kind="quiet" href={`/cours/${course.courseId}/suivi/${activity.id}`}>
          Revenir au groupe
        </LinkButton>
      </Heading>
      <PartsTable {...sheet} />
      <AnswersTable {...sheet} />
      <Credited {...sheet} />
      <ErrorSummary errors={errors} />
      {refusal && <Alert kind="late" role="alert" title={waiveSentences[refusal]} />}
      {writes && left.length > 0 && <WaiveForm {...sheet} left={left} />}
    </div>,
    { refused: Boolean(refusal) || Object.keys(errors).length > 0 },
  )
}

/** What all that is worth, and what waits for a word. */
function Credited({ activity, standing, personId }: TraineeSheet) {
  if (standing?.held)
    return (
      <Alert kind="late" title="Ce cours a été suivi très vite : le temps attend votre mot">
        <a href={`/formation/${activity.groupId}/travaux?personne=${personId}`}>Ouvrir ses travaux</a>
      </Alert>
    )
  return (
    <p>
      {typo(
        standing && standing.minutes > 0
          ? `Temps validé : ${writeMinutes(standing.minutes)}, sur ${writeMinutes(activity.minutes)} estimées.`
          : `Aucun temps validé, sur ${writeMinutes(activity.minutes)} estimées.`,
      )}
    </p>
  )
}
