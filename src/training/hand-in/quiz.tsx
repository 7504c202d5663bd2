import { typo } from '#platform/i18n'
import { Choices } from '#platform/ui'
import { scoreOf } from '../work/door.ts'
import type { HandIn } from './form.ts'
import type { HandInSentences } from './sentences.fr.ts'

export function Quiz({ activity, answers, errors = {}, say }: HandIn & { say: HandInSentences }) {
  const { needed, of } = scoreOf(activity.quiz ?? [], [])
  return (
    <>
      <p>{say.toPass(needed, of)}</p>
      {(activity.quiz ?? []).map((one, i) => (
        <Choices
          name={`r${i}`}
          required
          written
          legend={typo(`${i + 1}. ${one.question}`)}
          value={answers[i] === undefined || answers[i] < 0 ? '' : String(answers[i])}
          error={errors[`r${i}`]}
          options={one.answers.map((answer, value) => ({ value: String(value), label: typo(answer) }))}
        />
      ))}
    </>
  )
}
