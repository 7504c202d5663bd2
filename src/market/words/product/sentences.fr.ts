import { chez, typo } from '#platform/i18n'
import { writerOf } from '#platform/languages'

const { count } = writerOf('fr')

/** The page of a product, and who asks to be told when it is back. */
export const french = {
  told: (name: string, price: string, pack: string, shop: string, address: string, town: string) =>
    typo(`${name}, ${price} ${pack}, ${chez(shop)}, ${address} à ${town}.`),
  inside: 'Ce qu’il y a dedans',
  thisProduct: 'Ce produit',
  allergens: 'Allergènes',
  allergen: 'Allergène',
  states: {
    contains: 'Contient',
    'may contain': 'Peut contenir',
    absent: 'N’en contient pas',
    'not said': 'Pas encore dit',
  },
  whoSays: 'Qui le dit',
  nobodyYet: 'Personne encore',
  sentence: (words: string) => `${words}.`,
  away: 'Ce commerce est absent pour le moment',
  origin: 'Origine',
  keep: 'À garder',
  weighed: 'Pesé',
  weighedText: 'À la préparation : jamais plus cher que le prix annoncé',
  left: 'Reste aujourd’hui',
  toOrder: 'Sur commande',
  ahead: (days: number) => `${count(days, { one: 'jour', other: 'jours' })} à l’avance`,
  delivery: 'Livraison',
  deliveryText: 'À vélo avec vos autres achats, payée une seule fois, ou retrait gratuit',
  noVat: 'TVA non applicable, article 293 B du CGI.',
  vat: (rate: string) => typo(`TVA de ${rate} comprise.`),
  fresh: 'Produit frais : pas de retour après achat.',
  return14: typo('14 jours pour changer d’avis.'),
  minors: 'Vente interdite aux mineurs. L’abus d’alcool est dangereux pour la santé.',
  lot: (number: string, date: string) => typo(`Lot ${number}, du ${date}.`),
  dates: {
    'use by': (date: string) => typo(`À consommer jusqu’au ${date}.`),
    'best before': (date: string) => typo(`De préférence avant le ${date}.`),
  },
  gone: 'Ce produit n’est plus en vente',
  goneText: 'Son commerce l’a retiré, ou cette adresse a vieilli.',
  tellIfBack: 'Prévenez-moi s’il revient',
  seeAll: 'Voir tous les produits',
  tellMe: 'Prévenez-moi',
  whenBack: (name: string, shop: string) => typo(`Quand ${name} revient ${chez(shop)}.`),
  reach: 'Téléphone portable ou courriel',
  reachHint: 'Exemples : 06 39 98 12 34, nom@exemple.fr',
  asChosen: 'Vous aurez un message, comme vous les avez choisis.',
  writeTo: (reach: string) => typo(`Nous écrirons à : ${reach}. `),
  elsewhere: 'Écrire ailleurs',
  oneMessage: (days: number) =>
    typo(`Un seul message, quand il revient. Après ${days} jours, la demande est effacée.`),
  tell: 'Me prévenir',
  backToProduct: 'Revenir au produit',
  unreadable: 'Ce n’est ni un téléphone ni un courriel. Exemples : 06 39 98 12 34, nom@exemple.fr',
  noted: 'C’est noté',
  cameBack: (name: string) => typo(`${name} est revenu : vous avez été prévenu`),
  at: (shop: string) => typo(`Chez ${shop}.`),
  willWrite: (name: string, shop: string) =>
    typo(`Nous vous écrirons une fois, quand ${name} revient ${chez(shop)}.`),
  see: 'Voir le produit',
  toAisles: 'Revenir aux rayons',
  seeAisles: 'Voir les rayons',
  noMoreAsk: 'Vous ne voulez plus rien recevoir, pour aucun produit ?',
  noMore: 'Ne plus me prévenir',
  forgotten: 'Demande effacée',
  forgottenText: 'Nous ne vous écrirons plus pour prévenir d’un produit.',
  /** By SMS or by e-mail. */
  isBack: (name: string) => `${name} est revenu`,
  isBackAt: (name: string, shop: string) => `${name} est revenu ${chez(shop)}.`,
  take: (url: string) => `Le prendre : ${url}`,
  stop: (url: string) => `Ne plus rien recevoir : ${url}`,
}

export type ProductSentences = typeof french
