import { typo, writePercent } from '#platform/i18n'
import { writeInstant, writeMinutes } from '#platform/time'
import {
  Alert,
  Button,
  Choices,
  ErrorSummary,
  Field,
  Form,
  Heading,
  LinkButton,
  Select,
  Table,
  Tag,
} from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { writeSeconds, type Standing } from '#training'
import { coursePage } from '../course-frame.tsx'
import { effortIn } from './effort.ts'
import type { Au } from '../package.ts'
import { scoreIn, type Reached } from '../registration.ts'
import type { Session } from '../session.ts'
import { howsByAu } from './settle-registration.ts'
import type { OpenLink } from '../access.ts'
import { reasons, type WaiveRefusal } from './waive-au.ts'
import { askedWords, auStateKinds, auStateOf, auStateWords } from '../words.ts'

const waiveSentences = {
  'no course here': 'Ce cours n’est plus dans cette activité.',
  'not a trainee': 'Cette personne n’est plus dans le groupe.',
  'no such part': 'Choisissez une partie du cours.',
  'already satisfied': 'Cette partie est déjà validée.',
} satisfies Record<WaiveRefusal, string>

type Shown = OpenLink & {
  personId: string
  name: string
  aus: Au[]
  reached: Reached[]
  sessions: Session[]
  standing: Standing | undefined
  typed?: Typed
  errors?: Record<string, string>
  refusal?: WaiveRefusal
}

/** What one trainee did in each part of a course; who trains them may excuse them from a part. */
export function traineeCoursePage(c: Ask, shown: Shown): Response {
  const { course, activity, name, aus, reached, sessions, writes, errors = {}, refusal } = shown
  const opened = new Set(sessions.map(({ auId }) => auId))
  const effort = (au: Au) => effortIn(sessions.filter(({ auId }) => auId === au.id))
  const known = howsByAu(reached)
  const hows = (au: Au) => known.get(au.id) ?? new Set()
  const last = (au: Au) => reached.findLast(({ auId, how }) => auId === au.id && how !== 'satisfied')
  const left = aus.filter((au) => !hows(au).has('satisfied'))
  return coursePage(
    c,
    `${name} : ${course.title}`,
    <div class="stack loose">
      <Heading over={typo(course.title)} title={name} lead={typo(`${activity.code}. ${activity.title}`)}>
        <LinkButton kind="quiet" href={`/cours/${course.courseId}/suivi/${activity.id}`}>
          Revenir au groupe
        </LinkButton>
      </Heading>
      <Table
        caption="Ce qui est fait, partie par partie"
        captionHidden
        columns={[
          { key: 'au', label: 'Partie', header: true, cell: (au) => typo(au.title) },
          { key: 'asked', label: 'Demandé', cell: (au) => askedWords(au.asked) },
          {
            key: 'state',
            label: 'État',
            cell: (au) => {
              const state = auStateOf(hows(au), opened.has(au.id))
              return <Tag kind={auStateKinds[state]}>{auStateWords[state]}</Tag>
            },
          },
          { key: 'score', label: 'Score', num: true, cell: (au) => scoreOf(reached, au) },
          { key: 'spent', label: 'Temps passé', num: true, cell: (au) => writeSeconds(effort(au).seconds) },
          { key: 'attempts', label: 'Essais', num: true, cell: (au) => effort(au).attempts },
          { key: 'answers', label: 'Réponses', num: true, cell: (au) => effort(au).answers },
          {
            key: 'at',
            label: 'Dernier pas',
            cell: (au) => {
              const step = last(au)
              return step
                ? `${writeInstant(step.at)}${step.how === 'waived' ? typo(` : ${step.why}`) : ''}`
                : '—'
            },
          },
        ]}
        rows={aus.slice(0, 300)}
      />
      <Credited {...shown} />
      <ErrorSummary errors={errors} />
      {refusal && <Alert kind="late" role="alert" title={waiveSentences[refusal]} />}
      {writes && left.length > 0 && <WaiveForm {...shown} left={left} />}
    </div>,
    { refused: Boolean(refusal) || Object.keys(errors).length > 0 },
  )
}

/** What all that is worth, and what waits for a word. */
function Credited({ activity, standing, personId }: Shown) {
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

function scoreOf(reached: readonly Reached[], au: Au): string {
  const score = reached.flatMap((step) => (step.auId === au.id ? (scoreIn(step) ?? []) : [])).at(-1)
  return score === undefined ? '—' : writePercent(score)
}

function WaiveForm({ course, activity, personId, left, typed = {}, errors = {} }: Shown & { left: Au[] }) {
  const given = (name: string) => ({ name, value: String(typed[name] ?? ''), error: errors[name] })
  return (
    <section class="stack panel narrow" aria-labelledby="dispense">
      <h2 id="dispense">Dispenser d’une partie</h2>
      <p>
        La partie n’est plus à faire et ne compte pas dans le temps validé. Votre nom et votre raison restent
        dans le registre.
      </p>
      <Form action={`/cours/${course.courseId}/suivi/${activity.id}/${personId}/dispense`}>
        <Select
          {...given('au')}
          label="Partie"
          empty="Choisissez une partie"
          options={left.slice(0, 300).map((one) => ({ value: one.id, label: one.title }))}
        />
        <Choices
          {...given('reason')}
          legend="Pourquoi"
          options={Object.entries(reasons).map(([value, label]) => ({ value, label }))}
        />
        <Field
          {...given('word')}
          label="Ce que vous avez vu"
          hint="Une phrase, lue aussi par la personne"
          maxlength={300}
        />
        <p>
          <Button kind="quiet">Dispenser de cette partie</Button>
        </p>
      </Form>
    </section>
  )
}
