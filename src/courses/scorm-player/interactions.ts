import type { Plain } from '#platform/json'
import type { Part } from '../au/door.ts'

const KINDS = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
]

/** The answers in a data model, each by the number of its interaction: what was asked and what was responded. */
export function answersIn(data: Plain): Map<string, Part> {
  const found = new Map<string, Plain>()
  for (const [name, value] of Object.entries(data)) {
    const [, number, part] = /^cmi\.interactions\.(\d+)\.(\w+)$/.exec(name) ?? []
    if (number && part) found.set(number, { ...found.get(number), [part]: value })
  }
  return new Map([...found].flatMap(([number, one]) => answerOf(one).map((part) => [number, part] as const)))
}

function answerOf(interaction: Plain): Part[] {
  const { id, type, result } = interaction
  const response = interaction['learner_response'] ?? interaction['student_response']
  if (typeof id !== 'string' || id === '' || typeof response !== 'string' || response === '') return []
  const kind = KINDS.find((one) => one === type)
  const success = { correct: true, incorrect: false, wrong: false }[String(result)]
  return [
    {
      path: `/interactions/${encodeURIComponent(id)}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        ...(kind && { interactionType: kind }),
        ...described(interaction['description']),
      },
      result: { response, ...(success !== undefined && { success }) },
    },
  ]
}

const described = (words: unknown): Plain =>
  typeof words === 'string' && words !== '' ? { name: { fr: words } } : {}
