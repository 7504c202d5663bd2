import type { GiveBackRefusal, KeepPriceRefusal } from '../../refund/door.ts'

/** What a shop reads when it keeps part of the price of what came back damaged. */
export const french = {
  kept: (name: string, amount: string, why: string) => `${name} : vous gardez ${amount}. ${why}`,
  done: (name: string) => `${name} : c’est clos, le client est prévenu`,
  open: 'Il revient abîmé : garder une partie',
  title: (name: string) => `Garder une partie du prix de ${name}`,
  when: 'Seulement si le produit revient abîmé ou utilisé (article L221-23).',
  text: 'Le reste est remboursé tout de suite. Le client lit pourquoi, et le nom de votre médiateur.',
  euros: 'Combien gardez-vous, en euros',
  whyHint: 'Exemple : la couverture est déchirée.',
  keep: 'Garder, rembourser le reste',
  refused: {
    'not given up': 'Le client ne renonce pas à ce produit.',
    'not come yet': 'Le client n’a pas encore eu ce produit : rien à garder.',
    'kept already': 'C’est déjà dit pour ce produit.',
    'nothing kept': 'Écrivez ce que vous gardez. Pour tout rendre, remboursez.',
    'no mediator': 'Écrivez d’abord votre médiateur, dans la présentation de votre boutique.',
  } satisfies Record<Exclude<KeepPriceRefusal, GiveBackRefusal>, string>,
}

export type KeepingSentences = typeof french
