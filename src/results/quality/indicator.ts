import type { Action, Figure, Group } from '#actions'

/** A group beside the action that it belongs to. */
export type LedGroup = { group: Group; action: Action }

/** Where an auditor finds the proof. */
export type Proof = { href: string; label: string }

/** An indicator of the national quality framework (Qualiopi, arrêté of 6 June 2019), and what our data say of it. */
export type Indicator = {
  number: number
  /** What the framework asks, shortened. */
  asks: string
  figures: Figure[]
  /** What is said in words: counts that are no figure of their own. */
  said: string[]
  proofs: Proof[]
}

/** What our data cannot feed, and why: said rather than left out. */
export const unfed: readonly { number: number; asks: string; why: string }[] = [
  {
    // [U] the reading guide was not read: some of those who comment on it count other periods at an employer
    number: 13,
    asks: 'Alternance, coordination avec l’entreprise',
    why: 'Il vise les contrats d’apprentissage et de professionnalisation. Beffroi n’en tient pas. Une immersion n’en est pas un : elle est comptée à l’indicateur 10.',
  },
  {
    number: 26,
    asks: 'Accueil des personnes en situation de handicap',
    why: 'Beffroi ne garde rien sur la santé. Montrez vos adaptations et vos partenaires.',
  },
  {
    number: 31,
    asks: 'Réclamations et aléas',
    why: 'Les réclamations ne sont pas tenues ici. Montrez votre registre.',
  },
]
