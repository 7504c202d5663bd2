import { typo } from '#platform/i18n'
import { Button, ErrorSummary, Form, Heading, TextArea, type Errors } from '#platform/ui'
import type { Ask, Typed } from '#platform/web'
import { Face } from './face.tsx'
import type { Moment } from './moment.ts'
import { marks, markWords, questionsAt, questionWords, type Question } from './opinion.ts'
import { openPage } from './open-page.tsx'

type Asked = { secret: string; moment: Moment; groupTitle: string; errors: Errors; typed: Typed }

/** Three or four questions, answered by faces; words if one likes. */
export function opinionPage(c: Ask, { secret, moment, groupTitle, errors, typed }: Asked): Response {
  return openPage(
    c,
    { title: 'Votre avis', refused: Object.keys(errors).length > 0 },
    <>
      <Heading title="Votre avis" over={groupTitle} lead="Votre nom n’est pas montré avec vos réponses." />
      <ErrorSummary errors={errors} />
      <Form action={`/apres/${secret}/avis`}>
        {questionsAt[moment].map((question) => (
          <Faces question={question} value={String(typed[question] ?? '')} error={errors[question]} />
        ))}
        <TextArea
          name="words"
          label="Quelque chose à ajouter"
          required={false}
          maxlength={1000}
          hint="Vous pouvez dicter avec le micro de votre clavier. N’écrivez pas de nom."
          value={String(typed['words'] ?? '')}
          {...(errors['words'] ? { error: errors['words'] } : {})}
        />
        <Button>Envoyer</Button>
      </Form>
    </>,
  )
}

function Faces({ question, value, error }: { question: Question; value: string; error: string | undefined }) {
  const id = `f-${question}`
  return (
    <fieldset class={error ? 'field bad' : 'field'} aria-describedby={error ? `${id}-e` : undefined}>
      <legend>{typo(questionWords[question])}</legend>
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
            <span>{markWords[mark]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
