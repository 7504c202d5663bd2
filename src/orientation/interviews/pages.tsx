import { listName, type Person } from '#people'
import { parisDay, writeDate } from '#platform/time'
import {
  Alert,
  Button,
  Choices,
  DateField,
  ErrorSummary,
  Facts,
  Form,
  Heading,
  Seen,
  TextArea,
} from '#platform/ui'
import { CHANGED_MEANWHILE, page, type Ask, type Typed } from '#platform/web'
import type { InterviewRefusal } from './hold-interview.ts'
import { needChoices, obstaclesOf, versionOfInterview, wordOf, type Interview } from './interview.ts'
import type { Positioning } from '../positioning.ts'

export const interviewSentences = {
  'not yours': 'Cette personne n’est pas dans votre liste.',
  'notes of somebody else':
    'Les notes de cet entretien sont d’une autre personne : elles restent les siennes.',
  'changed meanwhile': CHANGED_MEANWHILE,
  'interview to come': 'Un entretien à venir ne se note pas encore. Choisissez le jour où il a eu lieu.',
} satisfies Record<InterviewRefusal, string>

const questions = {
  mobility: 'Comment se déplace-t-elle ?',
  childcare: 'Garde d’enfant',
  equipment: 'Avec quoi travaillera-t-elle chez elle ?',
  network: 'Quel réseau chez elle ?',
} as const
type Question = keyof typeof questions
const asked: Question[] = ['mobility', 'childcare', 'equipment', 'network']

/** What the page of an interview needs of an open positioning. */
export type Heard = {
  readerId: string
  positioning: Positioning
  person: Person
  interview: Interview | undefined
  notes: string | null
  mayNote: boolean
}

/** What is said in an interview: what the commission needs, and notes for whoever holds it. */
export function interviewPage(
  c: Ask,
  open: Heard,
  typed: Typed,
  errors: Record<string, string> = {},
): Response {
  const { person, positioning, interview, mayNote, notes } = open
  const refused = Object.keys(errors).length > 0
  const { seen: changed, ...beside } = errors
  const version = versionOfInterview(interview, open.readerId)
  const value = (name: string, kept: string | null | undefined) => ({
    name,
    value: String(typed[name] ?? kept ?? ''),
    error: errors[name],
  })
  const title = 'Noter un entretien'
  return page(
    c,
    { title, room: 'orientation', density: 'bureau', space: 'Orientation', refused },
    <div class="stack loose narrow">
      <Heading
        title={title}
        over={listName(person)}
        lead="Les trois quarts de la formation se font à distance : ces réponses servent à préparer la place."
      />
      <ErrorSummary errors={beside} />
      <Form action={`/orientation/${positioning.id}/entretien`}>
        <Seen version={version} typed={typed} changed={changed} at={`/orientation/${positioning.id}`} />
        <DateField
          {...value('heldOn', interview?.heldOn ?? parisDay(c.var.now))}
          label="Jour de l’entretien"
        />
        <TextArea
          {...value('motivation', interview?.motivation)}
          label="Ce que la personne veut faire, avec ses mots"
          rows={3}
          required={false}
        />
        {asked.map((name) => (
          <Choices
            name={name}
            legend={questions[name]}
            value={String(typed[name] ?? interview?.[name] ?? '')}
            error={errors[name]}
            options={Object.entries(needChoices[name]).map(([value, label]) => ({ value, label }))}
          />
        ))}
        {mayNote && (interview?.notesBy == null || notes !== null) && (
          <TextArea
            {...value('notes', notes)}
            label="Mes notes"
            rows={4}
            required={false}
            hint="Vous et la personne les lisez ; d’autres seulement si elle les partage. Rien sur sa santé, ni la justice, ni une addiction."
          />
        )}
        <Button>Enregistrer l’entretien</Button>
      </Form>
      <p>
        <a href={`/orientation/${positioning.id}`}>Revenir au parcours</a>
      </p>
    </div>,
    refused ? 422 : 200,
  )
}

/** The interview on the page of the path; what is to be settled before the first day comes first. */
export function InterviewFacts({ open }: { open: Pick<Heard, 'interview' | 'notes'> }) {
  const { interview, notes } = open
  if (!interview) return null
  const obstacles = obstaclesOf(interview)
  return (
    <section class="stack">
      <h2>Entretien du {writeDate(interview.heldOn)}</h2>
      <p class="muted">Mené par {interview.heldByName}</p>
      {obstacles.length > 0 && (
        <Alert kind="wait" title="À régler avant le premier jour">
          {obstacles.join(' · ')}
        </Alert>
      )}
      <Facts facts={needFacts(interview)} />
      {notes !== null && (
        <div class="panel stack tight">
          <h3>Notes</h3>
          <p class="said">{notes}</p>
          {interview.correction && (
            <>
              <h3>La personne répond</h3>
              <p class="said">{interview.correction}</p>
            </>
          )}
        </div>
      )}
    </section>
  )
}

const needFacts = (interview: Interview) =>
  [
    { label: 'Ce que la personne veut faire', value: interview.motivation },
    ...asked.map((name) => ({ label: questions[name], value: wordOf(name, interview[name]) })),
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
