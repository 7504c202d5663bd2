import { fullName } from '#people'
import { Alert, Button, Choices, Empty, Form, Heading, TextArea, type Errors } from '#platform/ui'
import { typo, writeCount } from '#platform/i18n'
import { parisDay, writeDate } from '#platform/time'
import { page, refusedPage, type Ask, type Typed } from '#platform/web'
import { decisionWords, domainOf, type Evaluation, type Framework, type Question } from '../clea/door.ts'
import { GroupTabs, overOf } from '../group-tabs.tsx'
import type { OpenGroupPage } from '../open-group-page.ts'
import type { AnswerRefusal } from './answer-question.ts'
import type { QuestionId } from '../ids.ts'

export const answerSentences = {
  'already answered': 'Quelqu’un vient de répondre à cette question.',
  'trains this person': 'Vous formez, ou avez formé, cette personne : quelqu’un d’autre doit répondre.',
  'not one of the results': 'Choisissez un des résultats proposés.',
} satisfies Record<AnswerRefusal, string>

export type AskedQuestion = { question: Question; results: Evaluation[] }
export type Refused = { questionId: QuestionId; errors: Errors; typed: Typed }

type View = { opened: OpenGroupPage; framework: Framework; asked: AskedQuestion[]; refused?: Refused }

/** Contradictory results, each asked to the evaluating body: which one is right? */
export function questionsPage(c: Ask, { opened, framework, asked, refused }: View): Response {
  const answer = refused ? refusedPage : page
  return answer(
    c,
    {
      title: 'Résultats à répondre',
      room: 'certification',
      density: 'bureau',
      space: 'Évaluation',
      refused: refused !== undefined,
    },
    <>
      <Heading over={overOf(opened.group, parisDay(c.var.now))} title="Quel résultat est juste ?" />
      <GroupTabs opened={opened} tab="questions" questions={asked.length} />
      <div class="panel stack loose under-tabs">
        {asked.length === 0 ? (
          <Empty icon="check" title="Rien à répondre" text="Aucun résultat n’en contredit un autre." />
        ) : (
          <p>
            {typo(
              `${writeCount(asked.length, 'domaine a', 'domaines ont')} deux résultats le même jour. Rien n’est décidé tant que l’organisme évaluateur n’a pas répondu.`,
            )}
          </p>
        )}
        {!opened.is('evaluator') && asked.length > 0 && (
          <Alert icon="question" title="C’est à l’évaluateur ou à l’évaluatrice du groupe de répondre." />
        )}
        {asked.map((one) => (
          <Asked
            asked={one}
            framework={framework}
            answers={opened.is('evaluator')}
            refused={refused?.questionId === one.question.id ? refused : undefined}
          />
        ))}
      </div>
    </>,
  )
}

type AskedProps = {
  asked: AskedQuestion
  framework: Framework
  answers: boolean
  refused: Refused | undefined
}

function Asked({ asked: { question, results }, framework, answers, refused }: AskedProps) {
  const domain = domainOf(framework, question.domain)
  const legend = `${fullName(question)}, domaine ${question.domain}, le ${writeDate(question.evaluatedOn)}`
  const said = (line: Evaluation) =>
    `${decisionWords[line.decision]}, selon ${line.evaluatorName || 'le fichier'}`
  if (!answers)
    return (
      <section class="stack">
        <h2>{legend}</h2>
        <p class="muted">{domain?.title}</p>
        <ul>
          {results.map((line) => (
            <li>{said(line)}</li>
          ))}
        </ul>
      </section>
    )
  const word = refused?.typed['word']
  return (
    <section class="stack">
      <h2>{legend}</h2>
      <Form action={`/certification/questions/${question.id}`} label={legend}>
        <Choices
          name="right"
          legend="Le résultat juste"
          hint={domain?.title}
          error={refused?.errors['right']}
          options={results.map((line) => ({ value: line.id, label: said(line) }))}
          value={refused?.typed['right']}
          required
        />
        <TextArea
          name="word"
          label="Pourquoi"
          hint="Un mot, qui reste avec la réponse."
          rows={2}
          error={refused?.errors['word']}
          value={typeof word === 'string' ? word : ''}
          maxlength={500}
          required
        />
        <p>
          <Button icon="pen">Signer cette réponse</Button>
        </p>
      </Form>
    </section>
  )
}
