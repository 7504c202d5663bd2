import { typo } from '#platform/i18n'

/** What an employer that declares itself reads and types, from its first page to the letter that says who follows it. */
export const french = {
  title: 'Accueillir une personne en immersion',
  lead: 'Quelques jours pour découvrir un métier chez vous. La personne garde son statut : vous ne la payez pas.',
  atHomeAsked: 'Vous employez chez vous, sans SIRET ?',
  company: 'L’entreprise',
  place: 'Le lieu',
  immersion: 'L’immersion',
  reach: 'Vous joindre',
  fields: {
    name: { label: 'Nom de l’entreprise' },
    siret: { label: 'SIRET', hint: '14 chiffres. Il est sur vos factures.' },
    activity: { label: 'Activité', hint: 'Exemples : restaurant, crèche, pressing' },
    address: { label: 'Numéro et rue' },
    postcode: { label: 'Code postal' },
    town: { label: 'Commune' },
    way: { label: 'Comment venir', hint: 'Exemple : bus ligne 4, arrêt Gambetta' },
    accessible: { label: 'Accessible avec un fauteuil roulant' },
    trades: { label: 'Métiers à découvrir', hint: 'Exemple : ménage, cuisine, plonge' },
    welcomedBy: { label: 'Qui accueille sur place', hint: 'Nom et fonction' },
    capacity: { label: 'Combien de personnes à la fois' },
    days: { label: 'Jours possibles' },
    login: {
      label: 'Courriel, ou téléphone mobile',
      hint: 'Vous y recevez un code, tout de suite. Ni compte ni mot de passe.',
    },
  },
  weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  yes: 'Oui',
  no: 'Non',
  notSaid: 'À voir',
  whoReads:
    'Ceux qui accompagnent des personnes sur ce territoire lisent ces réponses. Sans suite, elles sont effacées six mois après.',
  send: 'Envoyer',
  missing: {
    reload: 'Rechargez la page.',
    name: 'Écrivez le nom de l’entreprise.',
    siret: 'Écrivez le SIRET : 14 chiffres, sur vos factures.',
    address: 'Écrivez le numéro et la rue.',
    postcode: 'Un code postal a 5 chiffres.',
    town: 'Écrivez la commune.',
    activity: 'Dites ce que fait l’entreprise.',
    trades: 'Dites quels métiers une personne peut découvrir.',
    welcomedBy: 'Écrivez qui accueille sur place.',
    capacity: 'Donnez un nombre de 1 à 99.',
    choose: 'Choisissez une réponse.',
    login: 'Écrivez un courriel, ou un téléphone mobile.',
    notALogin: 'Ce n’est ni un courriel ni un mobile. Exemples : nom@exemple.fr, 06 39 98 12 34',
    code: 'Écrivez les six chiffres du message.',
  },
  refused: {
    'not 14 digits': 'Un SIRET a 14 chiffres. Comptez-les.',
    'wrong key': 'Un chiffre de ce SIRET est faux : sa clé ne tombe pas juste. Recopiez-le.',
    'wrong code': 'Ce code n’est pas le bon, ou il est trop vieux. Regardez le dernier message reçu.',
    'too many wrong tries': 'Trop d’essais avec ce code. Demandez-en un autre.',
  },
  code: {
    title: 'Regardez vos messages',
    left: (login: string) =>
      typo(
        `Un code vient de partir : ${login}. Il marche 10 minutes. Avec lui, votre déclaration est envoyée.`,
      ),
    cannot: 'Aucun code ne peut partir',
    cannotWhy:
      'Ici, ce message ne peut pas encore partir. Revenez en arrière et essayez avec l’autre : courriel ou mobile.',
    digits: 'Les six chiffres du message',
    confirm: 'Confirmer',
    another: 'Recevoir un autre code',
    letterBox: 'Ouvrir la boîte aux lettres de la démonstration',
  },
  thanks: {
    title: 'Merci',
    followed: 'Quelqu’un suit votre déclaration',
    followedBy: 'Il prend contact avec vous.',
    sent: 'Votre déclaration est envoyée',
    read: typo('Ceux qui accompagnent des personnes la lisent. L’un d’eux vous répond.'),
    before:
      'Avant toute immersion, une convention est signée : vous, la personne, et qui l’accompagne. Rien ne commence sans vous.',
    more: 'Ce qu’une entreprise peut faire ici',
  },
  atHome: {
    title: 'Vous employez chez vous',
    lead: 'Sans SIRET, voici ce qui est possible.',
    needs: 'Une immersion demande un SIRET : elle n’est pas possible chez un particulier.',
    hire: typo('Vous pouvez recruter : des personnes formées cherchent un emploi à domicile.'),
    through: typo('Vous pouvez passer par une association d’aide à domicile : elle, elle peut accueillir.'),
    write: 'Nous écrire',
    more: 'Ce qu’un employeur peut faire ici',
  },
  letter: {
    /** What the code opens, as its message says it. */
    codeOpens: 'votre déclaration',
    subject: 'Votre déclaration est suivie',
    mail: (name: string, keeper: string) =>
      typo(
        `Bonjour. Merci d’avoir déclaré ${name}. ${keeper} suit votre déclaration et prendra contact avec vous.`,
      ),
    sms: (name: string, keeper: string) =>
      typo(
        `Beffroi : merci d’avoir déclaré ${name}. ${keeper} suit votre déclaration et prendra contact avec vous.`,
      ),
  },
}

export type DeclareWords = typeof french
