import { randomUUID } from 'node:crypto'

const VERBS = ['launched', 'initialized', 'answered', 'completed', 'passed', 'experienced']

/** The verb that one statement in six has. */
export const verbOf = (n: number): string => `http://adlnet.gov/expapi/verbs/${VERBS[n % VERBS.length]}`

export const PEOPLE = 500

/** Who does. */
export const accountOf = (person: number) => ({
  homePage: 'https://bench.example',
  name: `stagiaire-${person}`,
})

const filler = 'Doser un produit selon son étiquette, avec des gants, dans une pièce aérée. '.repeat(7)

/** Statements of about 1.8 kB, like those of a course, each new: written quickly, since whoever writes shares the two cores. */
export function newTexts(count: number): string[] {
  return Array.from({ length: count }, () => {
    next = (next + 1) % models.length
    return (models[next] ?? '').replace(ID, randomUUID()).replace(REGISTRATION, randomUUID())
  })
}

const ID = '00000000-0000-4000-8000-000000000001'
const REGISTRATION = '00000000-0000-4000-8000-000000000002'
const models = Array.from({ length: 3000 }, (_, n) => JSON.stringify(model(n)))
let next = 0

/** Words in two languages, a score, a context with its activities. */
function model(n: number) {
  const activity = `https://bench.example/activites/${n % 400}`
  return {
    id: ID,
    actor: { objectType: 'Agent', name: `Stagiaire ${n % PEOPLE}`, account: accountOf(n % PEOPLE) },
    verb: { id: verbOf(n), display: { fr: 'a terminé', en: 'completed' } },
    object: {
      objectType: 'Activity',
      id: activity,
      definition: {
        name: { fr: 'Doser un produit', en: 'Measure a product' },
        description: { fr: filler.slice(0, 300), en: 'Measure a product as its label says.' },
        type: 'http://adlnet.gov/expapi/activities/lesson',
      },
    },
    result: {
      score: { scaled: 0.8, raw: 8, min: 0, max: 10 },
      success: true,
      completion: true,
      duration: 'PT12M30.25S',
    },
    context: {
      registration: REGISTRATION,
      language: 'fr-FR',
      platform: 'Mesure',
      contextActivities: {
        parent: [{ id: `https://bench.example/sequences/${n % 40}` }],
        grouping: [{ id: 'https://bench.example/programmes/clea' }],
        category: [{ id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }],
      },
      extensions: { 'https://bench.example/notes': filler.slice(0, 480) },
    },
    timestamp: new Date().toISOString(),
  }
}
