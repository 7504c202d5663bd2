import { writeReason } from '#payments'
import { de, typo } from '#platform/i18n'
import type { StoryLine } from '../story-store.ts'

type Sentence = (told: { shop: string; words: string }) => string

// What a customer reads of each thing that happens to an order. What is not here is for the room alone.
const sentences: Record<string, Sentence> = {
  ordered: () => 'Commande passée',
  paid: () => 'Payée',
  lapsed: () => 'Pas payée à temps : rien n’est pris',
  'given back': () => 'Paiement rendu : la commande n’était plus possible',
  cancelled: ({ words }) => (words ? `Annulée : ${words}` : 'Annulée'),
  'order emptied': () => 'Annulée : aucun commerce n’a pu la préparer',
  'share accepted': ({ shop }) => `${shop} a dit oui`,
  'share refused': ({ shop }) => `${shop} ne peut pas la préparer`,
  'share ready': ({ shop }) => `${shop} a fini de préparer`,
  'replacement offered': ({ shop }) => `${shop} propose un autre produit`,
  'replacement: yes': () => 'Vous avez pris l’autre produit',
  'replacement: no': () => 'Vous n’avez pas voulu de l’autre produit',
  'replacement: withdrawn': ({ shop }) => `${shop} retire sa proposition`,
  'replacement: no answer': () => 'Pas de réponse à la proposition : remboursé',
  withdrawn: ({ shop }) => `Vous renoncez à un produit ${de(shop)}`,
  'line given back': ({ words }) => (words ? `Remboursé. ${words}` : 'Remboursé'),
  'delivery confirmed': () => 'Livrée',
  'delivery failed': () => 'Pas livrée',
  'delivery undone': () => 'Livraison corrigée',
  'handed over': () => 'Retirée au dépôt',
  'hand-over undone': () => 'Retrait corrigé',
}

/** The story of an order as its customer reads it: one French sentence a line, the oldest first. `shops`: names, by the id of the share. */
export function tellStoryOf(
  story: readonly StoryLine[],
  shops: ReadonlyMap<string, string>,
): { at: Date; words: string }[] {
  return story.flatMap(({ what, reason, at, shareId }) => {
    const words = reason ? writeReason(reason) : ''
    const shop = shops.get(shareId ?? '') ?? 'Un commerce'
    const said = sentences[what]?.({ shop, words })
    return said ? [{ at, words: typo(said) }] : []
  })
}
