import { de } from '#platform/i18n'
import { writerOf } from '#platform/languages'
import { cancelWords } from '../cancellation.ts'
import type { ProofKind } from '../gestures/door.ts'

const { count } = writerOf('fr')

/** What the customer of a delivery reads, at its secret address and in what they are told. */
export const french = {
  title: 'Votre livraison',
  number: (reference: string) => `n° ${reference}`,
  forgotten: (day: string) => `Livraison du ${day}.`,
  forgottenText: 'Elle a plus de trois mois : votre nom et votre adresse ont été effacés.',
  held: 'Le créneau est gardé le temps du paiement',
  lapsed: 'Le temps de payer est passé : rien ne sera livré',
  cancelled: 'Cette livraison est annulée',
  cancelledWhen: (instant: string, why: string) => `Le ${instant} : ${why}.`,
  cancelReasons: { ...cancelWords, 'with another': 'vos achats viennent avec l’autre livraison' },
  delivered: (clock: string) => `Livré à ${clock}`,
  butFor: (goods: string) => `Refusé à la porte : ${goods}. Le vélo le rapporte au dépôt.`,
  proof: (kind: string) => `Preuve gardée : ${kind}.`,
  proofs: {
    name: 'un nom donné à la porte',
    signature: 'une signature',
    photo: 'une photo du colis à la porte',
  } satisfies Record<ProofKind, string>,
  proofRead: (hub: string, instant: string) => `${hub} l’a lue le ${instant}.`,
  absent: (clock: string) => `Personne n’a ouvert à ${clock}`,
  absentText: (hub: string) =>
    `Vos achats retournent au dépôt, ${hub}. Le dépôt vous rappelle pour un autre passage.`,
  refused: (clock: string) => `Refusé à la porte à ${clock}`,
  refusedText: 'Vos achats retournent au magasin.',
  between: (from: string, to: string) => `Entre ${from} et ${to}`,
  near: {
    promised: 'L’heure se précise quand le vélo part.',
    'on the way': 'Le vélo est parti.',
    soon: 'Le vélo approche : encore deux arrêts au plus.',
    next: 'Vous êtes le prochain arrêt.',
  },
  way: 'Le chemin',
  asked: 'Demandée',
  askedFor: (day: string, from: string, to: string) => `Pour ${day}, entre ${from} et ${to}`,
  gathered: (shops: number) => `Réunie chez ${count(shops, { one: 'commerçant', other: 'commerçants' })}`,
  taken: 'Prise chez le commerçant',
  takenAlready: (names: string) => `Déjà prise : ${names}.`,
  depot: 'le dépôt',
  coming: 'En route vers vous, à vélo',
  nobody: 'Personne n’a ouvert',
  turnedAway: 'Refusée',
  handed: 'Livrée chez vous',
  goods: 'Ce qui vient',
  word: 'Un mot pour le livreur',
  wordHint: 'Code, étage, voisin… Effacé trois mois après.',
  wordTooLong: 'Écrivez 300 caractères au plus.',
  sendWord: 'Envoyer le mot',
  wordSent: 'Le livreur lira votre mot',
  wordLate: 'Cette livraison est finie : le mot n’est pas parti',
  cancel: 'Annuler',
  cancelIt: 'Annuler la livraison',
  until: {
    'until collected': 'C’est possible tant que rien n’est sur le vélo. Le commerçant est prévenu.',
    'until prepared':
      'C’est possible jusqu’à deux heures avant, si rien n’est encore préparé. Vous êtes remboursé.',
  },
  cancelDone: 'La livraison est annulée',
  cancelRefused: {
    'unknown order': 'Cette livraison n’existe plus.',
    'already collected': 'Trop tard : vos achats sont sur le vélo. Dites-le au livreur, il les reprendra.',
    'too late': 'Trop tard : les commerces préparent déjà. Appelez-les.',
    disputed: 'Votre banque traite déjà ce paiement. Attendez sa réponse.',
  },
  /** By SMS or by e-mail. */
  told: {
    taken: (reference: string) => `Votre livraison ${reference}`,
    takenText: (from: string, day: string, slot: [string, string], reference: string) =>
      `${from} vous fait livrer à vélo ${day}, entre ${slot[0]} et ${slot[1]} (${reference}).`,
    left: (reference: string) => `Votre livraison ${reference} est en route`,
    leftText: (reference: string, clock: string) =>
      `Votre livraison ${reference} est sur le vélo. Heure prévue : vers ${clock}.`,
    delivered: (reference: string) => `Votre livraison ${reference} est faite`,
    deliveredText: (reference: string, clock: string) =>
      `Votre livraison ${reference} a été remise à ${clock}. Merci !`,
    absent: (reference: string) => `Votre livraison ${reference} : personne n’a ouvert`,
    absentText: (reference: string, clock: string) =>
      `Nous avons sonné à ${clock} pour la livraison ${reference}, sans réponse.`,
    cancelled: (reference: string) => `Votre livraison ${reference} est annulée`,
    cancelledText: (reference: string, from: string, day: string) =>
      `La livraison ${reference} ${de(from)}, prévue ${day}, est annulée.`,
    follow: (url: string) => `Suivre : ${url}`,
    nextHere: (url: string) => `La suite est ici : ${url}`,
  },
}

export type FollowSentences = typeof french
