import { chez, capital, de, typo } from '#platform/i18n'
import { ended, writerOf } from '#platform/languages'
import type { Day } from '#platform/time'
import { writePeriod } from '../../write-period.ts'

const { date, instant } = writerOf('fr')

/** What each who signs a convention reads by their own link. Its whole text stays in French: it is what is signed. */
export const french = {
  place: 'Lien pour vous',
  askAnother: 'Demandez-en un autre à la personne qui vous suit.',
  youWelcome: typo('C’est vous qui accueillez ?'),
  hello: (name: string) => typo(`Bonjour ${name}`),
  yours: (host: string) => typo(`Mon immersion ${chez(host)}`),
  comes: (name: string, host: string) => typo(`${name} vient ${chez(host)}`),
  of: (name: string) => typo(`L’immersion ${de(name)}`),
  period: (from: Day, to: Day) => typo(writePeriod(from, to)),
  week: (timetable: string, hours: string) => typo(`${capital(timetable)} : ${hours}.`),
  short: 'En bref',
  youDo: 'Ce que je fais',
  theyDo: 'Ce que la personne fait',
  youLearn: 'Ce que je veux apprendre',
  theyLearn: 'Ce qu’elle veut apprendre',
  pays: 'Ce que l’employeur paie',
  nothing: 'Rien. Ce n’est pas un emploi.',
  whoPays: 'Qui paie',
  employerPays: (employer: string) =>
    typo(`Celui qui accueille ne paie rien. ${employer} continue de payer.`),
  safety: 'Sécurité',
  where: 'Où',
  receives: 'Qui accueille',
  goodToKnow: 'Bon à savoir',
  whoSigned: 'Qui a signé',
  soFar: (signed: number, all: number) => typo(`${signed} sur ${all}`),
  print: 'Imprimer ou garder',
  whole: 'Le texte entier',
  wholeIn: '',
  articles: (count: number) => typo(`Lire les ${count} articles`),
  you: (name: string) => typo(`Vous, ${name}`),
  signedAt: (at: Date) => instant(at),
  doesNot: (why: string) => typo(`Ne signe pas : « ${why} »`),
  doesNotSign: 'Ne signe pas',
  onPaper: 'Sur papier, à vérifier',
  paperChecked: (at: Date) => typo(`Sur papier, vérifié le ${instant(at)}`),
  paperBefore: (day: Day) => typo(`Sur papier, avant le ${date(day)}`),
  before: (day: Day) => typo(`Avant le ${date(day)}`),
  today: 'Aujourd’hui, avant de commencer',
  paperToday: 'Sur papier, aujourd’hui, avant de commencer',
  cancelled: 'Cette immersion est annulée',
  notInTime: 'Elle n’a pas été signée à temps.',
  stopped: (day: Day) => typo(`L’immersion s’est arrêtée le ${date(day)}`),
  changing: 'Le texte change',
  changingTold: 'Vous recevrez un message quand il sera prêt à signer.',
  allSigned: 'Tout le monde a signé',
  during: 'Pendant l’immersion, et son bilan',
  youSigned: 'Vous avez signé',
  codeToEnter: typo('Pour entrer : un code, comme pour signer.'),
  copy: 'Une copie partira vers vous quand tous auront signé.',
  tooLate: 'Il est trop tard pour signer',
  tooLateCall: 'Le premier jour est passé. Appelez la personne qui vous a écrit.',
  paper: 'Vous signez sur papier',
  paperGiven: 'La personne qui vous a écrit vous donne le papier.',
  haveRead: 'J’ai lu, je veux signer',
  doNot: 'Je ne signe pas : je dis pourquoi',
  here: 'Signez ici',
  steps: { read: 'Lire', sign: 'Signer' },
  forWhom: (name: string, whom: string) => typo(`${name}, pour ${whom}`),
  code: (where: string) => typo(`Les 6 chiffres reçus : ${where}`),
  codeLasts: (count: number) => typo(`Ils marchent pendant ${count} minutes.`),
  pad: 'Signez avec le doigt, ou écrivez votre nom dessous.',
  name: 'Mon nom',
  sign: 'Je signe la convention',
  onlyYou: 'Vous signez, et personne d’autre',
  keeps: 'Nous gardons le texte lu, l’heure, et où le code est parti. Une copie part vers vous.',
  otherCode: 'Recevoir un autre code',
  refusing: 'Je ne signe pas',
  why: 'Pourquoi ?',
  whyHint: 'La personne qui vous a écrit lira ces mots, et vous appellera.',
  send: 'Envoyer',
  backToText: 'Revenir au texte',
  digitsMissing: 'Écrivez les 6 chiffres.',
  markMissing: 'Il manque votre signature. Écrivez votre nom.',
  codeSent: 'Un autre code est parti',
  notTheName: (name: string) => typo(`Ce nom n’est pas celui ${de(name)}. Corrigez-le, ou signez ainsi.`),
  signsToo: (name: string) => typo(`${name} signe aussi. Personne ne signe à la place d’un autre.`),
  wrote: (name: string) => typo(`A écrit : « ${name} »`),
  somebodyElse: typo('Une autre personne signe : prévenir qui m’a écrit'),
  whyMissing: 'Dites pourquoi, en une phrase.',
  done: 'C’est signé',
  said: 'C’est dit',
  refused: {
    'nothing to sign': 'Il n’y a rien à signer pour le moment.',
    'signs on paper': 'Vous signez sur papier.',
    'too many codes': 'Vous avez demandé beaucoup de codes. Attendez un quart d’heure.',
    'the text changed': 'Le texte a changé depuis. Lisez-le, puis demandez un autre code.',
    'too late': typo('Il est trop tard : le premier jour est passé.'),
    'nobody prescribes': 'Personne ne signe pour le moment. L’organisme qui prescrit n’en a plus le droit.',
    'no code': 'Ce code ne marche plus. Demandez-en un autre.',
    'wrong code': 'Ce n’est pas ce code. Regardez le dernier message reçu.',
    'too many wrong tries': 'Trop d’essais. Demandez un autre code.',
  },
  letter: {
    mail: (name: string, words: string, address: string) =>
      typo(
        `Bonjour ${name},\n\n${capital(words)}\n\n${address}\n\nCe lien est pour vous, et personne d’autre. Ne le donnez pas.`,
      ),
    sms: (words: string, address: string) => typo(`Beffroi : ${words} ${address}`),
    toSign: (from: Day, to: Day, isAgain: boolean) => ({
      subject: typo(`Une convention à signer avant le ${date(from)}`),
      words: typo(
        `votre immersion du ${date(from)} au ${date(to)}. ${isAgain ? 'Le texte a changé : lisez, puis signez encore.' : 'Lisez, puis signez.'}`,
      ),
    }),
    waits: 'Une convention attend votre signature',
    allSigned: (from: Day, to: Day) => ({
      subject: 'La convention est signée par tous',
      words: typo(
        `tout le monde a signé. Votre immersion est du ${date(from)} au ${date(to)}. Votre copie est ici :`,
      ),
    }),
    stopped: (from: Day, lastDay: Day, why: string) => ({
      subject: 'Une immersion s’est arrêtée',
      words: typo(
        `votre immersion, prévue à partir du ${date(from)}, s’est arrêtée le ${date(lastDay)}. ${why}`,
      ),
    }),
    cancelled: (from: Day, why: string) => ({
      subject: 'Une immersion est annulée',
      words: typo(`votre immersion, prévue à partir du ${date(from)}, est annulée. ${why}`),
    }),
    report: (host: string) => ({
      subject: 'Le bilan de votre immersion',
      words: typo(`comment était votre immersion ${chez(host)} ? Dites-le à la voix, ou avec une photo :`),
    }),
    theirs: {
      toSign: (name: string, from: Day, to: Day, isAgain: boolean) =>
        typo(
          `${name} en immersion du ${date(from)} au ${date(to)}. ${isAgain ? 'Le texte a changé : lisez, puis signez encore.' : 'Lisez, puis signez.'}`,
        ),
      allSigned: (name: string, from: Day, to: Day) =>
        typo(
          `tout le monde a signé. L’immersion ${de(name)} est du ${date(from)} au ${date(to)}. Votre copie est ici :`,
        ),
      stopped: (name: string, from: Day, lastDay: Day) =>
        typo(
          ended(
            `l’immersion ${de(name)}, prévue à partir du ${date(from)}, s’est arrêtée le ${date(lastDay)}`,
          ),
        ),
      cancelled: (name: string, from: Day) =>
        typo(`l’immersion ${de(name)}, prévue à partir du ${date(from)}, est annulée.`),
      report: (givenName: string, name: string) => ({
        subject: typo(`Le bilan ${de(name)} : trois questions`),
        words: typo(`${givenName} finit son immersion chez vous. Trois questions en images, une minute :`),
      }),
    },
    code: {
      subject: (code: string) => typo(`Votre code : ${code}`),
      mail: (code: string, minutes: number) =>
        typo(
          `Bonjour,\n\nVotre code pour signer : ${code}\n\nIl marche une fois, pendant ${minutes} min. Ne le donnez à personne.`,
        ),
      sms: (code: string, minutes: number) =>
        typo(
          `Beffroi : votre code pour signer est ${code}. Il marche une fois, pendant ${minutes} min. Ne le donnez à personne.`,
        ),
    },
    reported: 'L’employeur a fait le bilan de votre immersion',
  },
}

export type SigningWords = typeof french
