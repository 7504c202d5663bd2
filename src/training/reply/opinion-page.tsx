import { asWritten } from '#platform/languages'
import { Button, ErrorSummary, Form, Heading, TextArea, type Errors } from '#platform/ui'
import { speak, type Ask, type Typed } from '#platform/web'
import { Face } from './face.tsx'
import { asksSituation, type Moment } from './moment.ts'
import { marks, questionsAt, type Question } from './opinion.ts'
import { openPage } from './open-page.tsx'
import type { ReplySentences } from './sentences.fr.ts'
import { replySentences } from './sentences.ts'

type Asked = { secret: string; moment: Moment; groupTitle: string; errors: Errors; typed: Typed }

/** Three or four questions, answered by faces; words if one likes. */
export function opinionPage(c: Ask, { secret, moment, groupTitle, errors, typed }: Asked): Response {
  const say = speak(c, replySentences)
  return openPage(
    c,
    { title: say.opinion, refused: Object.keys(errors).length > 0 },
    <>
      <p class="muted" {...asWritten}>
        {groupTitle}
      </p>
      {asksSituation(moment) && (
        <p>
          {say.whereNow} <a href={`/apres/${secret}?recommencer`}>{say.correct}</a>
        </p>
      )}
      <Heading title={say.opinion} lead={say.noName} />
      <ErrorSummary errors={withQuestions(errors, say)} />
      <Form action={`/apres/${secret}/avis`}>
        {questionsAt[moment].map((question) => (
          <Faces
            question={question}
            value={String(typed[question] ?? '')}
            error={errors[question]}
            say={say}
          />
        ))}
        <TextArea
          name="words"
          label={say.somethingElse}
          required={false}
          maxlength={1000}
          hint={say.dictate}
          value={String(typed['words'] ?? '')}
          {...(errors['words'] ? { error: errors['words'] } : {})}
        />
        <Button>{say.send}</Button>
      </Form>
    </>,
  )
}

/** What is to be mended, as a list of it says it: each picture that is missing, with its question. */
const withQuestions = (errors: Errors, say: ReplySentences): Errors =>
  Object.fromEntries(
    Object.entries(errors).map(([name, why]) => {
      const question = Object.entries(say.questions).find(([one]) => one === name)?.[1]
      return [name, question ? `${question} ${why}` : why]
    }),
  )

type Asking = { question: Question; value: string; error: string | undefined; say: ReplySentences }

function Faces({ question, value, error, say }: Asking) {
  const id = `f-${question}`
  return (
    <fieldset class={error ? 'field bad' : 'field'} aria-describedby={error ? `${id}-e` : undefined}>
      <legend>{say.questions[question]}</legend>
      {error && (
        <p class="error" id={`${id}-e`}>
          {error}
        </p>
      )}
      <div class="choices faces">
        {marks.map((mark, index) => (
          <label class="choice">
            <input
              id={index === 0 ? id : undefined}
              type="radio"
              name={question}
              value={mark}
              checked={value === String(mark)}
              required
            />
            <Face mark={mark} />
            <span>{say.marks[mark]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
