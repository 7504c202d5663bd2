import { Button, Field, TextArea } from '#platform/ui'
import { LONGEST, type Line, type LineFaults } from './captions-form.ts'
import type { TutorialSentences } from './sentences.fr.ts'

type Props = {
  say: TutorialSentences
  /** Where it is sent. */
  action: string
  lines: readonly Line[]
  errors: LineFaults
  /** They are the sentences of the steps, and nobody kept them yet. */
  isProposed?: boolean
}

/** The words under a film, one sentence a line, each with its times. */
export function CaptionsForm({ say, action, errors, lines, isProposed = false }: Props) {
  return (
    <form class="panel stack" method="post" action={action} novalidate>
      <h2>{say.under}</h2>
      <p>{isProposed ? say.underSteps : say.underText}</p>
      {lines.map((line, index) => {
        const isWritten = line.words !== ''
        const told = (name: keyof Line) => ({
          name: `${name}-${index + 1}`,
          value: line[name],
          error: errors[`${name}-${index + 1}`],
        })
        return (
          <fieldset class="stack tight">
            <legend>{say.line(index + 1)}</legend>
            <div class="times">
              <Field {...told('from')} label={say.from} required={isWritten} />
              <Field {...told('to')} label={say.to} required={isWritten} />
            </div>
            <TextArea {...told('words')} label={say.said} rows={2} maxlength={LONGEST} required={isWritten} />
          </fieldset>
        )
      })}
      <Button wide icon="check">
        {say.keepWords}
      </Button>
    </form>
  )
}
