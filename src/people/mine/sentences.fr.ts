import { roleWords } from '../role.ts'

/** My space: who I am, how I come in, my devices, and what I take away. */
export const french = {
  title: 'Mon espace',
  whoIAm: 'Qui je suis',
  givenName: 'Prénom',
  familyName: 'Nom',
  usageName: 'Nom d’usage',
  birthDate: 'Date de naissance',
  town: 'Commune',
  mistake: 'Une erreur ? Je le dis à la personne qui m’accompagne. Elle corrige avec moi.',
  myData: 'Mes données',
  whoOpened: 'Qui a ouvert mon dossier',
  takeAway: 'Emporter mes données',
  myTraining: 'Ma formation',
  myPortfolio: 'Mon portfolio',
  myPath: 'Mon parcours',
  myImmersions: 'Mes immersions',
  myClea: 'Mon Cléa',
  myJury: 'Mon jury, mon attestation',
  myCalendar: 'Mon calendrier',
  myRoles: 'Mes rôles',
  roles: roleWords,
  organisationsSeen: 'Les organismes que je vois',
  howIComeIn: 'Comment j’entre',
  email: 'Courriel',
  phone: 'Téléphone',
  none: 'Aucun',
  changeLogin: 'Changer mon courriel ou mon téléphone',
  toMessages: 'Mes messages, et comment les recevoir',
  devices: {
    title: 'Mes appareils',
    lead: 'Les téléphones et les ordinateurs où mon compte est ouvert. Je n’en reconnais pas un ? Je le ferme.',
    seen: (when: string) => `Vu le ${when}`,
    here: 'Celui-ci',
    close: 'Fermer',
    closeThis: (device: string, when: string) => `Fermer ${device}, vu le ${when}`,
    closeOthers: 'Fermer tous les autres',
    closed: 'Cet appareil est sorti',
    othersClosed: 'Les autres appareils sont sortis',
  },
  login: {
    title: 'Changer mon adresse',
    lead: 'Un code part à la nouvelle adresse. Rien ne change avant son retour.',
    label: 'Mon nouveau courriel ou téléphone',
    hint: 'Un seul change. L’autre reste.',
    missing: 'Écrivez votre nouvelle adresse de courriel ou votre nouveau numéro.',
    'already yours': 'Vous entrez déjà avec cette adresse ou ce numéro.',
    confirmTitle: 'Confirmer mon adresse',
    codeSent: (login: string) =>
      `Si ${login} n’est qu’à vous, un code vient d’y arriver. Il marche pendant 10 minutes.`,
    confirm: 'Confirmer',
    back: 'Revenir sans rien changer',
    changed: 'C’est changé',
    sms: (code: string) =>
      `Beffroi : votre code est ${code}. Il confirme ce numéro, pendant 10 min. Ne le donnez à personne.`,
    mail: (name: string, code: string) =>
      `Bonjour ${name},\n\nVotre code pour confirmer cette adresse : ${code}\n\nIl marche une fois, pendant 10 min. Si vous n’avez rien demandé, ne faites rien.`,
    farewellSubject: 'Votre adresse de connexion a changé',
    farewell: (name: string, login: string) =>
      `Bonjour ${name},\n\nVous entrez maintenant dans Beffroi avec ${login}.\n\nCe n’est pas vous ? Dites-le tout de suite à la personne qui vous accompagne.`,
  },
}

export type MineSentences = typeof french
