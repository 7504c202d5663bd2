import type { CourseContent, Screen } from './course-content.ts'
import { doseQuestions } from './dose-questions.ts'
import { neverMixScene, readScene, sumScene, tooMuchScene, waterFirstScene } from './dose-scenes.ts'
import { cap, corrosive, eyes, flammable, gloves, irritant, openWindow, phone15 } from './dose-signs.ts'

const screens: Screen[] = [
  {
    title: "Je lis d'abord",
    picture: 'read',
    lines: [
      "L'étiquette dit à quoi sert le produit.",
      'Elle dit le danger et la dose.',
      'Le produit reste dans son flacon.',
    ],
  },
  {
    title: 'Le losange : danger',
    lines: ['Cherchez le losange rouge.'],
    signs: [
      { picture: 'irritant', words: 'Il pique la peau et les yeux' },
      { picture: 'corrosive', words: 'Il brûle la peau et les yeux' },
      { picture: 'flammable', words: 'Il prend feu' },
    ],
  },
  {
    title: 'Je me protège',
    lines: ['Avant d’ouvrir le flacon :'],
    signs: [
      { picture: 'gloves', words: 'Je mets des gants' },
      { picture: 'window', words: "J'ouvre la fenêtre" },
    ],
  },
  {
    title: 'Jamais de mélange',
    picture: 'never-mix',
    lines: ['Un seul produit à la fois.', 'On rince bien avant un autre produit.'],
    beware: 'Javel avec vinaigre ou détartrant : gaz dangereux.',
  },
  {
    title: "L'eau d'abord",
    picture: 'water-first',
    lines: [
      "Je mets l'eau dans le seau.",
      'Ensuite, je verse le produit.',
      'Ainsi, rien ne gicle au visage.',
    ],
    beware: "Pour la javel, l'eau est toujours froide.",
  },
  {
    title: 'Le bouchon mesure',
    lines: ['Le flacon dit ce que contient le bouchon.'],
    signs: [
      { picture: 'cap-20', words: 'Ici, un bouchon : 20 ml' },
      { picture: 'cap-10', words: 'Un demi-bouchon : 10 ml' },
    ],
  },
  {
    title: 'Je compte la dose',
    picture: 'sum',
    lines: ['Il faut 20 ml pour 1 litre.', "J'ai 5 litres d'eau.", '5 fois 20, cela fait 100 ml.'],
  },
  {
    title: "Trop, ce n'est pas mieux",
    picture: 'too-much',
    lines: [
      'Trop de produit colle et mousse.',
      'Il faut rincer longtemps.',
      "Cela coûte cher et abîme l'eau.",
    ],
  },
  {
    title: 'En cas d’accident',
    lines: ['On garde le flacon pour le montrer.'],
    signs: [
      { picture: 'eyes', words: "Dans l'œil : je rince à l'eau 15 minutes" },
      { picture: 'phone-15', words: "J'appelle le 15" },
    ],
  },
]

/** Doser un produit d'entretien: what a label says, what is never mixed, and the sum that gives a dose. */
export const doseProduct: CourseContent = {
  slug: 'doser-un-produit',
  key: 'c2a4d1b6-70c9-4e5f-8b1d-93e0a5f47d00',
  title: "Doser un produit d'entretien",
  description: 'Lire le flacon, se protéger, ne rien mélanger et compter la bonne dose.',
  minutes: 10,
  picture: 'read',
  screens,
  questions: doseQuestions,
  pictures: {
    read: readScene,
    'never-mix': neverMixScene,
    'water-first': waterFirstScene,
    sum: sumScene,
    'too-much': tooMuchScene,
    irritant,
    corrosive,
    flammable,
    gloves,
    window: openWindow,
    'cap-20': cap('20', true),
    'cap-10': cap('10', false),
    eyes,
    'phone-15': phone15,
  },
}
