import { MINUTES } from './minutes.ts'

/** The door: asking for a code, copying it, the link of a letter, and why somebody is expected. */
export const french = {
  title: 'Se connecter',
  lead: 'Pas de mot de passe. Nous vous envoyons un code : par SMS ou par courriel.',
  login: 'Votre courriel ou votre téléphone',
  loginHint: 'Exemples : nom@exemple.fr, 06 39 98 12 34',
  noLogin: 'Écrivez votre adresse de courriel ou votre numéro de téléphone.',
  unreadableLogin:
    'Ce n’est ni une adresse de courriel ni un numéro de téléphone. Exemples : nom@exemple.fr, 06 39 98 12 34',
  receiveCode: 'Recevoir un code',
  demo: 'Entrer dans la démonstration',
  yourCode: 'Votre code',
  lookAtMessages: 'Regardez vos messages',
  codeSent: (login: string) =>
    `Si ${login} est connu ici, un code vient de partir. Il marche pendant ${MINUTES} minutes.`,
  cannotLeave: 'Aucun code ne peut partir',
  cannotLeaveWhy:
    'Ce territoire ne peut pas encore envoyer de message. Demandez à qui l’exploite un lien pour entrer.',
  sixDigits: 'Les six chiffres du message',
  noCode: 'Écrivez les six chiffres du message.',
  enter: 'Entrer',
  anotherCode: 'Demander un autre code',
  letterBox: 'Ouvrir la boîte aux lettres de la démonstration',
  enterBeffroi: 'Entrer dans Beffroi',
  isItYou: 'C’est bien vous ?',
  isItYouWhy:
    'Ce que vous allez changer ouvre votre compte, ou dit où va votre argent. Recevez d’abord un code.',
  changeNothing: 'Ne rien changer',
  refused: {
    'wrong code': 'Ce code n’est pas le bon, ou il est trop vieux. Regardez le dernier message reçu.',
    'too many wrong tries': 'Trop d’essais avec ce code. Demandez-en un autre.',
    'link used or too old': 'Ce lien a déjà servi, ou il est trop vieux. Demandez-en un autre.',
  },
  smsSubject: 'Code de connexion',
  sms: (code: string) =>
    `Beffroi : votre code est ${code}. Il marche une fois, pendant ${MINUTES} min. Ne le donnez à personne.`,
  mailSubject: (code: string) => `Votre code : ${code}`,
  mail: (name: string, code: string, link: string) =>
    `Bonjour ${name},\n\nVotre code pour entrer dans Beffroi : ${code}\n\nOu suivez ce lien :\n${link}\n\nIls marchent une fois, pendant ${MINUTES} min. Si vous n’avez rien demandé, ne faites rien.`,
  expected: {
    learn: (title: string, from: string) => `Vous avez une place : ${title}. Début : ${from}.`,
    work: (title: string, from: string) => `Votre contrat est écrit : ${title}, dès le ${from}.`,
  },
  welcomeSubject: 'Votre accès à Beffroi',
  welcomeSms: (name: string, why: string, way: string) =>
    `Bonjour ${name}. ${why} Pour entrer, avec ce numéro : ${way}`,
  welcomeMail: (name: string, why: string, way: string) =>
    `Bonjour ${name},\n\n${why}\n\nPour entrer, allez ici et écrivez cette adresse de courriel :\n${way}\n\nIl n’y a pas de mot de passe : vous recevrez un code.`,
}

export type SignInSentences = typeof french
