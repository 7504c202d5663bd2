import { typo } from '#platform/i18n'
import { Choices } from '#platform/ui'
import { passWords } from './pass-words.ts'
import type { HandIn } from './form.ts'

export function Quiz({ activity, answers, errors = {} }: HandIn) {
  return (
    <>
      <p>{passWords(activity)}</p>
      {(activity.quiz ?? []).map((one, i) => (
        <Choices
          name={`r${i}`}
          required
          legend={typo(`${i + 1}. ${one.question}`)}
          value={answers[i] === undefined || answers[i] < 0 ? '' : String(answers[i])}
          error={errors[`r${i}`]}
          options={one.answers.map((answer, value) => ({ value: String(value), label: typo(answer) }))}
        />
      ))}
    </>
  )
}
