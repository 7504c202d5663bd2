import type { RefusedGoods } from '#delivery'

/** What a door did not take of an order that was delivered. */
export const french = {
  /** To its shop. */
  refused: (name: string, why: string) => `${name} : refusé à la porte, ${why}`,
  whys: {
    'not wanted': 'la personne n’en veut pas',
    damaged: 'il est abîmé',
    'not of age': 'personne n’a 18 ans',
  } satisfies Record<RefusedGoods['why'], string>,
  waits: 'Le vélo le rapporte au dépôt. Le client est remboursé après la tournée.',
  line: 'Refusé à la porte',
  byDoor: 'À la porte',
  subject: (reference: string) => `Commande ${reference} : un produit revient`,
  about: (goods: string) => `Refusé à la porte : ${goods}.`,
  back: 'Il est rapporté au dépôt. Le client est remboursé, vous n’avez rien à faire.',
  /** To whoever bought. */
  brought: 'Votre commande est livrée, sauf ce qui a été refusé à la porte :',
  soon: 'refusé à la porte, remboursé après la tournée',
  done: 'refusé à la porte, on vous rembourse',
}

export type AtDoorSentences = typeof french
