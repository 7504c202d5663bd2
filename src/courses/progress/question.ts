import { isPlain, type Plain } from '#platform/json'

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
      asked: wordsOf(definition) ?? before?.asked ?? lastPart(id),
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

const wordsOf = (definition: Plain): string | undefined =>
  inFrench(definition['description']) ?? inFrench(definition['name'])

function inFrench(map: unknown): string | undefined {
  if (!isPlain(map)) return undefined
  const tag = Object.keys(map).find((one) => /^fr(?:-|$)/i.test(one)) ?? Object.keys(map)[0] ?? ''
  const text = map[tag]
  return typeof text === 'string' && text.trim() ? text.trim() : undefined
}

// Several answers of one are told apart so (xAPI, appendix C).
const BETWEEN = /\[[,.]\]/

/** The words of what was chosen; what was typed, as it was. */
function answerWords(response: string, definition: Plain): string {
  const given = ['choices', 'scale', 'source', 'target', 'steps'].flatMap((name) =>
    Array.isArray(definition[name]) ? definition[name].filter(isPlain) : [],
  )
  const known = new Map(given.map((one) => [String(one['id']), inFrench(one['description'])]))
  return response
    .split(BETWEEN)
    .map((one) => known.get(one) ?? one)
    .join(', ')
}

function lastPart(id: string): string {
  const part = id.split(/[/#]/).findLast(Boolean) ?? id
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
