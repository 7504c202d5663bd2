import { capital, de, typo } from '#platform/i18n'
import { writerOf } from '#platform/languages'
import type { Day } from '#platform/time'

const { count, date, list } = writerOf('fr')

/** What a host reads on its own page, and in the letter that brings it. */
export const french = {
  over: 'Accueillir en immersion',
  ask: 'Retrouver ma page',
  askLead: 'Vous accueillez des personnes en immersion. Recevez le lien de votre page.',
  login: 'Courriel, ou téléphone mobile',
  loginHint: 'Celui que connaît la personne qui vous suit.',
  send: 'Recevoir le lien',
  notALogin: 'Ce n’est ni un courriel ni un mobile. Exemples : nom@exemple.fr, 06 39 98 12 34',
  noChannel: 'Ici, ce message ne peut pas partir. Essayez avec l’autre : courriel ou mobile.',
  sent: 'Regardez vos messages',
  sentLead: 'Si nous connaissons ce courriel ou ce mobile, un lien vient de partir.',
  notArrived: 'Rien n’arrive ? Appelez la personne qui vous suit.',
  otherLogin: 'Essayer avec un autre',
  letterBox: 'Ouvrir la boîte aux lettres de la démonstration',
  notYet: 'Vous n’accueillez pas encore ?',
  declare: 'Dire que vous pouvez accueillir',
  dead: 'Ce lien ne marche plus',
  deadLead: 'Demandez-en un autre, ou appelez la personne qui vous suit.',
  newLink: 'Recevoir un autre lien',
  /** `login`: masked, its reader knows it */
  ownPage: (login: string) => typo(`Recevoir le lien de ma page : ${login}`),
  due: 'À faire',
  now: 'En ce moment',
  toCome: 'À venir',
  past: 'Terminées',
  nobody: 'Personne en ce moment',
  nobodyText: 'Les immersions que vous signez seront ici : dates, heures, papiers.',
  somebody: 'Une personne',
  stay: (name: string, period: string) => typo(`${name}, ${period}`),
  hours: (timetable: string) => typo(capital(timetable)),
  signer: (name: string) => typo(`Signe pour vous : ${name}`),
  followedBy: (name: string) => typo(`Accompagne cette personne : ${name}`),
  toSign: 'À signer',
  late: 'Pas signée à temps',
  signing: 'À signer par un autre',
  missing: (names: string) => typo(`Il manque : ${names}`),
  all: (names: readonly string[]) => list(names),
  signers: {
    person: 'la personne',
    guardian: 'son représentant légal',
    host: 'l’employeur qui accueille',
    accompanying: 'qui accompagne la personne',
    employer: 'l’employeur de la personne',
    prescriber: 'qui prescrit',
  },
  changing: 'Le texte change',
  signed: 'Signée par tous',
  cancelled: 'Annulée',
  endedOn: (day: Day) => typo(`Arrêtée le ${date(day)}`),
  reported: 'Bilan donné',
  reportDue: 'Bilan attendu',
  hired: 'Recrutement noté',
  sendMeLink: 'Recevoir mon lien pour signer',
  linkSent: 'Votre lien pour signer vient de partir',
  nothingToSign: 'Il n’y a rien à signer.',
  linkAlready: 'Un lien vient de partir. Regardez vos messages.',
  paper: 'La convention (PDF)',
  presences: 'Noter les présences',
  report: 'Faire le bilan',
  reportAgain: 'Voir le bilan',
  iHired: (name: string) => typo(`J’ai recruté ${name}`),
  hireNoted: 'C’est noté, merci',
  offer: 'Accueillir de nouveau',
  offerLead: 'La personne qui vous suit est prévenue. Rien ne commence sans une convention.',
  saidOn: (day: Day, places: number, from: Day | null) =>
    typo(
      `Dit le ${date(day)} : peut accueillir ${count(places, { one: 'personne', other: 'personnes' })} ${
        from === null ? 'tout de suite' : `à partir du ${date(from)}`
      }.`,
    ),
  offered: 'Merci. La personne qui vous suit est prévenue.',
  keeper: (name: string) => typo(`${name} vous suit.`),
  letter: {
    subject: (host: string) => typo(`Vos immersions : la page ${de(host)}`),
    mail: (name: string, host: string, address: string) =>
      typo(
        `Bonjour${name ? ` ${name}` : ''},\n\nVoici la page ${de(host)} : qui vient en immersion, les dates, les papiers.\n\n${address}\n\nCe lien est pour vous, et personne d’autre. Ne le donnez pas.`,
      ),
    sms: (host: string, address: string) =>
      typo(`Beffroi : la page ${de(host)} : qui vient en immersion, les dates, les papiers. ${address}`),
  },
}

export type HostingWords = typeof french
