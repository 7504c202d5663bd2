import { labelScene, togetherScene } from './care-scenes.ts'
import {
  circle,
  dryer,
  dryerCrossed,
  iron,
  ironCrossed,
  lineDry,
  triangle,
  triangleCrossed,
  triangleLines,
  tub,
  tubByHand,
  tubCrossed,
} from './care-signs.ts'
import { careQuestions } from './care-questions.ts'
import type { CourseContent, Screen } from './course-content.ts'

const screens: Screen[] = [
  {
    title: "L'étiquette dit tout",
    picture: 'label',
    lines: [
      'Chaque vêtement a une étiquette.',
      'Ses dessins disent comment le soigner.',
      'Il y a cinq dessins.',
    ],
  },
  {
    title: "Le bac : l'eau",
    lines: ["Le nombre est la chaleur de l'eau.", 'On ne chauffe jamais plus.'],
    signs: [
      { picture: 'tub-30', words: '30 : eau tiède' },
      { picture: 'tub-40', words: '40 : eau assez chaude' },
      { picture: 'tub-60', words: '60 : eau très chaude' },
    ],
  },
  {
    title: 'Les traits : doucement',
    lines: ['Regardez sous le bac.'],
    signs: [
      { picture: 'tub-40', words: 'Pas de trait : lavage normal' },
      { picture: 'tub-gentle', words: 'Un trait : lavage doux' },
      { picture: 'tub-very-gentle', words: 'Deux traits : lavage très doux' },
    ],
  },
  {
    title: 'La main et la croix',
    lines: ['La croix veut toujours dire non.'],
    signs: [
      { picture: 'tub-hand', words: 'La main : on lave à la main' },
      { picture: 'tub-crossed', words: "La croix : pas de lavage à l'eau" },
    ],
  },
  {
    title: 'Le triangle : la javel',
    lines: ['La javel décolore le linge.'],
    signs: [
      { picture: 'triangle', words: 'Vide : javel permise' },
      { picture: 'triangle-lines', words: 'Deux traits : pas de javel, mais un détachant sans chlore' },
      { picture: 'triangle-crossed', words: 'Croix : ni javel, ni détachant' },
    ],
  },
  {
    title: 'Le carré : sécher',
    lines: ['Le rond dans le carré est le sèche-linge.'],
    signs: [
      { picture: 'dryer-1', words: 'Un point : séchage doux' },
      { picture: 'dryer-2', words: 'Deux points : séchage normal' },
      { picture: 'dryer-crossed', words: 'Croix : pas de sèche-linge' },
      { picture: 'line-dry', words: 'Un trait debout : sur un fil' },
    ],
  },
  {
    title: 'Le fer : repasser',
    lines: ['Les points sont la chaleur du fer.'],
    signs: [
      { picture: 'iron-1', words: 'Un point : fer doux' },
      { picture: 'iron-2', words: 'Deux points : fer moyen' },
      { picture: 'iron-3', words: 'Trois points : fer très chaud' },
      { picture: 'iron-crossed', words: 'Croix : on ne repasse pas' },
    ],
  },
  {
    title: 'Le rond : le pressing',
    lines: ['Ce dessin est pour le professionnel.', 'Sa lettre lui dit quel produit prendre.'],
    signs: [{ picture: 'circle', words: 'Rond : on peut aller au pressing' }],
  },
  {
    title: 'Le plus fragile décide',
    picture: 'together',
    lines: ['Un vêtement supporte 60, un autre 30.', 'On règle la machine sur 30.'],
    beware: 'Un doute ? On lave à 30.',
  },
]

/** Lire une étiquette d'entretien: the five families of signs that are sewn in a garment. */
export const careLabel: CourseContent = {
  slug: 'lire-une-etiquette',
  key: '5b0f6c8e-3d0a-4c57-9a53-6f2d1c7e8b00',
  title: "Lire une étiquette d'entretien",
  description: 'Laver, sécher et repasser un vêtement sans l’abîmer : les cinq dessins de son étiquette.',
  minutes: 10,
  picture: 'label',
  screens,
  questions: careQuestions,
  pictures: {
    label: labelScene,
    together: togetherScene,
    'tub-plain': tub(),
    'tub-30': tub(30),
    'tub-40': tub(40),
    'tub-60': tub(60),
    'tub-gentle': tub(40, 1),
    'tub-very-gentle': tub(30, 2),
    'tub-hand': tubByHand,
    'tub-crossed': tubCrossed,
    triangle,
    'triangle-lines': triangleLines,
    'triangle-crossed': triangleCrossed,
    'dryer-1': dryer(1),
    'dryer-2': dryer(2),
    'dryer-crossed': dryerCrossed,
    'line-dry': lineDry,
    'iron-1': iron(1),
    'iron-2': iron(2),
    'iron-3': iron(3),
    'iron-crossed': ironCrossed,
    circle: circle('P'),
  },
}
