import { isPlain, type Plain } from '#platform/json'
import { answerWords, inFrench } from './answer-words.ts'
import { cut, isDrawn, namedWords, plainWords } from './plain-words.ts'

/** What somebody answered to a question of a course, as the traces say. */
export type Answered = {
  id: string
  /** What the content calls it. */
  asked: string
  tries: number
  /** What was answered last, in words where the content gave them. */
  last: string
  /** Whether each try was right; null where the content does not judge. */
  right: (boolean | null)[]
}

/** The questions that were answered in these statements, in the order of their first answers. */
export function questionsIn(statements: readonly Plain[]): Answered[] {
  const all = new Map<string, Answered>()
  for (const { object, result } of statements) {
    if (!isPlain(object) || !isPlain(result) || typeof result['response'] !== 'string') continue
    const id = String(object['id'])
    const definition = isPlain(object['definition']) ? object['definition'] : {}
    const before = all.get(id)
    const right = typeof result['success'] === 'boolean' ? result['success'] : null
    all.set(id, {
      id,
      asked: wordsOf(definition) ?? before?.asked ?? nameOf(id, all.size + 1),
      tries: (before?.tries ?? 0) + 1,
      last: answerWords(result['response'], definition),
      right: [...(before?.right ?? []), right],
    })
  }
  return [...all.values()]
}

/** What a group answered to a question: how many answered it, were right at once, and are still wrong. */
export type Asked = { id: string; asked: string; people: number; atOnce: number; wrong: number }

/** The questions of a group, those that are missed most first; what no content judges is left out. */
export function missedMost(everybody: readonly Answered[][]): Asked[] {
  const all = new Map<string, Asked>()
  for (const one of everybody.flat()) {
    const judged = one.right.filter((right) => right !== null)
    if (judged.length === 0) continue
    const before = all.get(one.id) ?? { id: one.id, asked: one.asked, people: 0, atOnce: 0, wrong: 0 }
    all.set(one.id, {
      ...before,
      people: before.people + 1,
      atOnce: before.atOnce + Number(judged[0] === true),
      wrong: before.wrong + Number(judged.at(-1) === false),
    })
  }
  return [...all.values()].toSorted(
    (a, b) => a.atOnce / a.people - b.atOnce / b.people || b.people - a.people,
  )
}

const wordsOf = (definition: Plain): string | undefined => {
  const words = plainWords(inFrench(definition['description']) ?? inFrench(definition['name']) ?? '')
  return words ? cut(words) : undefined
}

/** What can be read of its address; its number in the course when a tool drew it. */
function nameOf(id: string, rank: number): string {
  const name = lastPart(id)
  return isDrawn(name) ? `Question ${rank}` : cut(namedWords(name))
}

function lastPart(id: string): string {
  const part = id.split(/[/#]/).findLast(Boolean) ?? id
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
