import { fullName } from '#people'
import { parisDay } from '#platform/time'
import { Button, Choices, DateField, ErrorSummary, Form, Heading, Seen, TextArea } from '#platform/ui'
import { CHANGED_MEANWHILE, page, type Ask, type Typed } from '#platform/web'
import type { InterviewRefusal } from './hold-interview.ts'
import { needChoices, versionOfInterview } from './interview.ts'
import { questions, askedQuestions } from './questions.ts'
import type { Heard } from './heard.ts'

export const interviewSentences = {
  'not yours': 'Cette personne n’est pas dans votre liste.',
  'notes of somebody else':
    'Les notes de cet entretien sont d’une autre personne : elles restent les siennes.',
  'changed meanwhile': CHANGED_MEANWHILE,
  'interview to come': 'Un entretien à venir ne se note pas encore. Choisissez le jour où il a eu lieu.',
} satisfies Record<InterviewRefusal, string>

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
        over={fullName(person)}
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
        {askedQuestions.map((name) => (
          <Choices
            name={name}
            legend={questions[name]}
            value={String(typed[name] ?? interview?.[name] ?? '')}
            error={errors[name]}
            options={Object.entries(needChoices[name]).map(([value, label]) => ({ value, label }))}
          />
        ))}
        {mayNote && (interview?.notesBy == null || interview.notesBy === open.readerId) && (
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
