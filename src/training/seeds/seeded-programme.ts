import type { Mode } from '../activity.ts'
import { work, works, type Work } from './seeded-activities.ts'

export type SeededActivity = Work & { week: number; code: string; mode: Mode; minutes: number }

// 210 minutes a half-day: 30 half-days at the centre and 40 at home over ten weeks make 6 300 and 8 400 minutes.
const atCentre = [4, 4, 4, 4, 4, 4, 4, 5, 4, 4]

const atHome = [6, 5, 5, 5, 5, 5, 5, 6, 6, 5]

/** The 94 activities at a distance of ten weeks, then what is done together. The whole is 322 h; 76 % at a distance. */
export function seededProgramme(): SeededActivity[] {
  const centre = cut(atCentre, 6300)
  const home = cut(atHome, 8400)
  const distance = [
    ...centre.map((one) => ({ ...one, mode: 'foad at the centre' as const, letter: 'C' })),
    ...home.map((one) => ({ ...one, mode: 'foad at home' as const, letter: 'D' })),
  ]
  const listed = distance
    .toSorted((a, b) => a.week - b.week)
    .map(({ week, minutes, mode, letter, n }, i): SeededActivity => {
      const chosen = works[(i * 5) % works.length] ?? works[0]
      if (!chosen) throw new Error('a programme needs works')
      return { ...chosen, week, minutes, mode, code: `${letter}${String(n).padStart(2, '0')}` }
    })
  return [...listed, ...together]
}

/** Shares minutes between the activities of each week by quarters of an hour, so that the sum is exact. */
function cut(perWeek: readonly number[], total: number): { week: number; minutes: number; n: number }[] {
  const count = perWeek.reduce((sum, one) => sum + one, 0)
  const quarters = total / 15
  let n = 0
  return perWeek.flatMap((here, i) =>
    Array.from({ length: here }, () => {
      n += 1
      const upTo = (k: number) => Math.floor((quarters * k) / count)
      return { week: i + 1, minutes: 15 * (upTo(n) - upTo(n - 1)), n }
    }),
  )
}

const together: SeededActivity[] = [
  {
    ...work(
      'Immersion chez un employeur',
      4,
      'file',
      'Deux semaines chez un employeur, avec une convention. Déposez le bilan.',
    ),
    week: 11,
    code: 'I01',
    mode: 'pmsmp',
    minutes: 2940,
  },
  {
    ...work('Regroupements', 1, 'signature', 'Tout le groupe, en salle.'),
    week: 11,
    code: 'P01',
    mode: 'face to face',
    minutes: 840,
  },
  {
    ...work(
      'Sauveteur secouriste du travail',
      7,
      'file',
      'Quatorze heures, en deux jours, par groupes de dix au plus.',
    ),
    week: 11,
    code: 'S01',
    mode: 'sst',
    minutes: 840,
  },
]
