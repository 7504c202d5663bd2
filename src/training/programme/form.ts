import { readMinutes } from '#platform/sheets'
import { field, seen, versionOf } from '#platform/web'
import { modes, proofs, type Activity, type Question } from '../activity.ts'
import { readDomains } from './line.ts'
import type { SequenceId, ActivityId } from '../ids.ts'

const minutes = field.text(10, 'Donnez une durée\u00A0: 1 h 30 ou 90.').transform((typed, context) => {
  const read = readMinutes(typed)
  if (read.ok && read.value >= 1 && read.value <= 20_000) return read.value
  context.addIssue({
    code: 'custom',
    message: 'Cette durée ne se lit pas. Écrivez 1 h 30, ou 90 pour 90 minutes.',
  })
  return 0
})

export const activityForm = field.form({
  ...seen,
  id: field.id(),
  sequence: field.id('Choisissez une séquence.'),
  code: field.text(12, 'Donnez un code court\u00A0: C01.'),
  title: field.text(160, 'Donnez un titre.'),
  mode: field.oneOf(modes),
  minutes,
  proof: field.oneOf(proofs),
  instructions: field.optionalText(4000),
})

type Typed = {
  id: ActivityId
  sequence: SequenceId
  code: string
  title: string
  mode: Activity['mode']
  minutes: number
  proof: Activity['proof']
  instructions: string | null
}

/** The activity that a form says, its place apart. */
export const activityFrom = (form: Typed, domains: number[], quiz: Question[]) => ({
  id: form.id,
  sequenceId: form.sequence,
  code: form.code.toUpperCase(),
  title: form.title,
  mode: form.mode,
  minutes: form.minutes,
  proof: form.proof,
  domains,
  instructions: form.instructions ?? '',
  quiz: form.proof === 'quiz' ? quiz : null,
})

/** What the form of an activity shows, as a version. */
export const versionOfActivity = (activity: ReturnType<typeof activityFrom>): string => {
  const { sequenceId, code, title, mode, minutes, proof, domains, instructions, quiz } = activity
  return versionOf([sequenceId, code, title, mode, minutes, proof, domains, instructions, quiz])
}

export const readDomainsTyped = (typed: string): number[] | undefined => readDomains(typed.trim())

/**
 * Reads questions as they are typed: a line for the question, a line for each answer after a dash, a star on the right one,
 * an empty line between questions. Undefined when one of them cannot be asked.
 */
export function quizIn(text: string): Question[] | undefined {
  const blocks = text.trim() === '' ? [] : text.trim().split(/\n\s*\n/)
  const questions = blocks.map(questionIn)
  return questions.every((one) => one !== undefined) ? questions : undefined
}

function questionIn(block: string): Question | undefined {
  const [question = '', ...rest] = block.split('\n').map((line) => line.trim())
  const answers = rest.filter(Boolean)
  const right = answers.findIndex((line) => line.startsWith('*'))
  const starred = answers.filter((line) => line.startsWith('*')).length
  const clean = answers.map((line) => line.replace(/^[*–-]\s*/, ''))
  if (!question || clean.length < 2 || starred !== 1 || clean.some((line) => line === '')) return undefined
  return { question, answers: clean, right }
}

/** The same questions, as they are typed. */
export const quizText = (quiz: readonly Question[]): string =>
  quiz
    .map(({ question, answers, right }) =>
      [question, ...answers.map((answer, i) => `${i === right ? '*' : '-'} ${answer}`)].join('\n'),
    )
    .join('\n\n')
