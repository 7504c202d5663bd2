import type { Mode, Proof } from '../activity.ts'

type Work = { title: string; domain: number; proof: Proof; instructions: string }

const work = (title: string, domain: number, proof: Proof, instructions: string): Work => ({
  title,
  domain,
  proof,
  instructions,
})

/** What a group learns, in turn: a gesture of the trade or a word of the office, the domain it works on, and what proves it. */
const works: Work[] = [
  work(
    'Me présenter en deux minutes',
    1,
    'audio',
    'Dites votre nom, ce que vous savez faire, ce que vous cherchez. Écoutez-vous, puis recommencez.',
  ),
  work(
    'Lire l’annonce d’un particulier',
    1,
    'text',
    'Lisez l’annonce. Écrivez trois choses que la personne attend.',
  ),
  work('Calculer une dose de produit', 2, 'quiz', 'Lisez l’étiquette. Répondez aux questions.'),
  work('Convertir des minutes en heures', 2, 'quiz', 'Répondez aux questions. Vous pouvez recommencer.'),
  work(
    'Nommer et ranger mes fichiers',
    3,
    'photo',
    'Rangez vos fichiers dans trois dossiers. Photographiez votre écran.',
  ),
  work(
    'Écrire un courriel à un client',
    3,
    'text',
    'Un client demande un devis. Écrivez la réponse, avec une formule de politesse.',
  ),
  work(
    'Répartir le travail à trois',
    4,
    'text',
    'Trois personnes, une maison, trois heures. Qui fait quoi ?',
  ),
  work(
    'Préparer la journée de repassage',
    4,
    'file',
    'Remplissez la liste : matériel, places, horaires. Déposez-la.',
  ),
  work('Organiser ma semaine', 5, 'photo', 'Remplissez le planning. Photographiez-le.'),
  work('Tenir mon carnet de bord', 5, 'text', 'Ce que j’ai fait, ce qui a marché, ce que je change.'),
  work('Apprendre avec une vidéo', 6, 'text', 'Regardez la vidéo. Écrivez les quatre étapes.'),
  work(
    'Choisir trois preuves pour mon portfolio',
    6,
    'photo',
    'Choisissez trois travaux. Photographiez celui dont vous êtes fière ou fier.',
  ),
  work('Repasser une chemise', 7, 'photo', 'Repassez la chemise, col en premier. Photographiez le résultat.'),
  work('Nettoyer une vitre sans traces', 7, 'video', 'Filmez votre geste, du haut vers le bas.'),
  work('Porter sans se faire mal', 7, 'observation', 'Montrez le geste à la personne qui vous forme.'),
  work('Cuisiner les restes', 7, 'photo', 'Composez un plat avec ce qui reste. Photographiez-le.'),
]

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

/** Three questions for the quizzes of the demo. */
export const seededQuiz = [
  {
    question: 'Il faut 20 ml de produit pour 5 l d’eau. Combien pour 10 l ?',
    answers: ['20 ml', '40 ml', '50 ml'],
    right: 1,
  },
  { question: 'Une heure et demie, c’est combien de minutes ?', answers: ['60', '90', '130'], right: 1 },
  {
    question: 'Que lit-on d’abord sur l’étiquette ?',
    answers: ['Les dangers', 'Le prix', 'La marque'],
    right: 0,
  },
]
