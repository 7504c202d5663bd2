import { writeDate } from '#platform/time'
import { Alert, Facts } from '#platform/ui'
import { obstaclesOf, wordOf, type Interview } from './interview.ts'
import { questions, askedQuestions } from './questions.ts'
import type { Heard } from './heard.ts'

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
          <p class="as-written">{notes}</p>
          {interview.correction && (
            <>
              <h3>La personne répond</h3>
              <p class="as-written">{interview.correction}</p>
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
    ...askedQuestions.map((name) => ({ label: questions[name], value: wordOf(name, interview[name]) })),
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]))
