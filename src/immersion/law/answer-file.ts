import { isPlain, jsonIn } from '#platform/json'
import { typo } from '#platform/i18n'
import { judgeImmersion, type Verdict } from './judge-immersion.ts'
import { readQuestion } from './read-question.ts'

/** The lines to print, one a case that can be read, and the French sentences about what cannot. */
export type Answered = { lines: string[]; unread: string[] }

/** Answers a file of cases, `{"cases":[{"id","input"}]}`, in its order; the other keys are let be. */
export function answerFile(text: string): Answered {
  const file = jsonIn(text.replace(/^\uFEFF/, ''))
  const cases = isPlain(file) ? file.cases : undefined
  if (!Array.isArray(cases))
    return {
      lines: [],
      unread: [typo('Ce fichier n’est pas du JSON de la forme {"cases":[{"id","input"}]}.')],
    }
  const answers = cases.map((one: unknown, n) => answerCase(one, n + 1))
  return {
    lines: answers.flatMap((answer) => answer.line ?? []),
    unread: answers.flatMap((answer) => answer.unread ?? []),
  }
}

type Answer = { line?: string; unread?: string }

function answerCase(one: unknown, rank: number): Answer {
  const { id, input } = isPlain(one) ? one : {}
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '')
    return { unread: typo(`Le cas n° ${rank} n’a pas d’« id ».`) }
  const read = readQuestion(input)
  if (read.ok) return { line: JSON.stringify({ id, ...written(judgeImmersion(read.question)) }) }
  const where = read.what === '' ? 'input' : `input.${read.what}`
  const why = read.isMissing ? `« ${where} » manque` : `« ${where} » n’a pas la forme attendue`
  return { unread: typo(`Le cas ${id} ne peut pas être lu : ${why}.`) }
}

const written = (found: Verdict) => ({
  verdict: found.verdict,
  rule: found.verdict === 'refused' ? found.rule : null,
  article: found.verdict === 'refused' ? found.article : null,
  sentence: found.sentence,
  unverified: found.doubts.length > 0,
})
