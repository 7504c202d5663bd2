/** The namespace of cmi5's structure files. */
export const CMI5 = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'

/** What stands inside an element: its children in their order, and which must, or may come again; then its attributes. */
type Shape = {
  children: readonly { name: string; must?: boolean; many?: boolean; or?: string }[]
  anyOrder?: boolean
  attributes: Record<string, 'must' | 'may'>
}

const text = [
  { name: 'title', must: true },
  { name: 'description', must: true },
]
const parts = { name: 'au', or: 'block', many: true }

/** The schema of cmi5 (v1/CourseStructure.xsd), one line an element. */
export const shapes = {
  courseStructure: {
    children: [{ name: 'course', must: true }, { name: 'objectives' }, parts],
    attributes: {},
  },
  course: { children: text, attributes: { id: 'must' } },
  objectives: { children: [{ name: 'objective', must: true, many: true }], attributes: {} },
  objective: { children: text, anyOrder: true, attributes: { id: 'must' } },
  references: { children: [{ name: 'objective', must: true, many: true }], attributes: {} },
  reference: { children: [], attributes: { idref: 'must' } },
  block: { children: [...text, { name: 'objectives' }, parts], attributes: { id: 'must' } },
  au: {
    children: [
      ...text,
      { name: 'objectives' },
      { name: 'url', must: true },
      { name: 'launchParameters' },
      { name: 'entitlementKey' },
    ],
    attributes: {
      id: 'must',
      moveOn: 'may',
      masteryScore: 'may',
      launchMethod: 'may',
      activityType: 'may',
    },
  },
  words: { children: [{ name: 'langstring', many: true }], attributes: {} },
  langstring: { children: [], attributes: { lang: 'may' } },
  leaf: { children: [], attributes: {} },
} satisfies Record<string, Shape>

export type ShapeName = keyof typeof shapes
