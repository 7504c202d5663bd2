import type { ReceiveRefusal } from '#platform/files'
import { chez, de, typo, writeCount, writeNumber } from '#platform/i18n'
import type { ActKind, ActNamed } from '../act.ts'
import type { VatChoice } from '../law.ts'
import type { Unit } from '../quote.ts'
import type { Opinion, Stage } from '../request.ts'
import type { TurnRole } from '../turn.ts'
import { inside } from './inside.ts'

const someone = 'Quelqu’un de la maison'
const something = 'Un service'
const forWhom = ({ named }: ActNamed) => `pour ${named ?? 'quelqu’un de la maison'}`

/** What all the pages of a company say. */
export const french = {
  virtual: (group: string) => `Entreprise virtuelle, ${inside(group)}`,
  stamp: 'Entreprise virtuelle',
  learning: 'Ce papier sert à apprendre. Personne ne paie.',
  unnamed: 'Notre entreprise',
  gone: 'Une personne partie',
  keptHere: 'Gardé sur ce téléphone',
  leavesAlone: 'Cela part tout seul, quand il y a du réseau.',
  /** Between a name and what it holds. */
  colon: ' : ',
  hours: (from: string, to: string) => `${from} à ${to}`,
  dayAt: (day: string, clock: string) => `${day} à ${clock}`,
  when: (day: string, from: string, to: string) => `${day}, de ${from} à ${to}`,
  back: 'Retour à l’entreprise',
  logoOf: (name: string) => `Le logo de l’entreprise ${name}`,
  /** Who asked; once they are forgotten, nobody's name. */
  client: (client: string | null) => client ?? someone,
  /** What they asked, in their words. */
  wanted: (words: string | null) => words ?? something,
  asks: (client: string | null) => `Demande ${de(client ?? 'quelqu’un de la maison')}`,
  heard: (client: string) => `Écouter ${client}`,
  said: (words: string | null) => `« ${words ?? something} »`,
  real: 'Cette personne existe. Elle lit le devis et répond elle-même.',
  waitsClient: 'C’est au client de répondre.',
  takePhoto: 'Prendre la photo',
  choosePhoto: 'Choisir une photo',
  keepPhoto: 'Garder cette photo',
  photoMissing: 'Prenez une photo.',
  notReceived: {
    'empty file': 'Cette photo est vide. Prenez-la encore une fois.',
    'too large': 'Cette photo est trop lourde.',
    'not an accepted kind': 'Ce fichier n’est pas une photo.',
    'unreadable picture': 'Cette photo ne s’ouvre pas. Prenez-la encore une fois.',
  } satisfies Record<ReceiveRefusal, string>,
  named: (name: string) => `Ce texte dit « ${name} ». N’écrivez pas de nom.`,
  call: (phone: string) => `Appeler le ${phone}`,
  reload: 'Rechargez la page, puis recommencez.',
  /** What is wrong with a field. */
  fields: {
    day: 'Donnez une date.',
    wrongDay: 'Cette date n’existe pas. Exemple : 27/06/2026',
    pastDay: 'Ce jour est passé. Regardez la date et l’année.',
    farDay: 'Ce jour est trop loin. Regardez l’année.',
    clock: 'Écrivez l’heure ainsi : 09:00.',
    choose: 'Choisissez une réponse.',
    wrongPhone: 'Ce n’est pas un numéro de téléphone. Exemple : 06 39 98 20 01.',
    whole: (min: string, max: string) => `Donnez un nombre de ${min} à ${max}.`,
    tooDear: (most: string) => `Écrivez ${most} au plus.`,
  },
  opinions: { happy: 'Content', 'so-so': 'Moyen', unhappy: 'Pas content' } satisfies Record<Opinion, string>,
  opinionSaid: (opinion: string) => `Avis du client : ${opinion.toLowerCase()}`,
  /** What a quote and an invoice say. */
  paper: {
    served: (day: string) => `Prestation faite le ${day}.`,
    came: (name: string, time: string) => `Sur place : ${name}, ${time}.`,
    inAll: (time: string) => `Temps passé : ${time}.`,
    terms: 'Nos conditions',
    law: 'Ce que dit la loi',
    quote: (number: number) => `Devis n°\u00A0${number}`,
    invoice: (number: number) => `Facture n°\u00A0${number}`,
    on: (day: string) => `Fait le ${day}.`,
    issued: (day: string) => `Émise le ${day}.`,
    until: (day: string) => `Valable jusqu’au ${day}.`,
    to: 'Pour :',
    what: 'Ce que nous faisons',
    quantity: 'Temps',
    price: 'Prix',
    net: 'Hors taxe',
    vatOn: (vat: string, net: string) => `${vat}, sur ${net}`,
    total: 'À payer',
    hours: (count: number) => `${writeNumber(count)}\u00A0h`,
    halfDays: (count: number) => writeCount(count, 'demi-journée', 'demi-journées'),
    each: { hour: ' l’heure', 'half-day': ' la demi-journée', fixed: '' } satisfies Record<Unit, string>,
    withVat: (net: string, gross: string) => `${net} hors taxe, ${gross} avec la TVA`,
    withVatAt: (net: string, gross: string, percent: string) =>
      `${net} hors taxe, ${gross} avec la TVA à ${percent}`,
    vats: {
      none: 'TVA non applicable, art. 293 B du CGI',
      '10': 'TVA 10 %',
      '20': 'TVA 20 %',
    } satisfies Record<VatChoice, string>,
    agreed: (day: string) => `Bon pour accord, le ${day} :`,
    refused: (day: string) => `Refusé, le ${day} :`,
  },
  roles: {
    'on site': 'sur place',
    phone: 'au téléphone',
    planning: 'au bureau',
  } satisfies Record<TurnRole, string>,
  /** Where a request stands, in two or three words. */
  stages: {
    asked: 'Devis à faire',
    quoted: 'Le client réfléchit',
    accepted: 'Devis accepté',
    planned: 'C’est au planning',
    given: 'Prestation faite',
    invoiced: 'Facture faite',
    over: 'C’est fini',
    closed: 'Sans suite',
  } satisfies Record<Stage, string>,
  /** The one button of a request that waits. */
  next: {
    asked: 'Faire le devis',
    quoted: 'Noter la réponse',
    accepted: 'Dire qui y va',
    planned: 'Faire la prestation',
    given: 'Faire la facture',
    invoiced: 'Demander un avis',
  } satisfies Partial<Record<Stage, string>>,
  /** What a trainee did, and for whom. */
  acts: {
    call: ({ named }) => typo(`J’ai noté l’appel : ${named ?? ''}`),
    quote: (act) => typo(`J’ai fait un devis ${forWhom(act)}`),
    planning: (act) => typo(`J’ai fait le planning ${forWhom(act)}`),
    service: (act) =>
      typo(
        act.named === null
          ? `J’ai fait une prestation ${forWhom(act)}`
          : `J’ai fait la prestation ${chez(act.named)} : ${act.words ?? ''}`,
      ),
    event: ({ named }) => typo(`J’ai mené la journée : ${named ?? ''}`),
  } satisfies Record<ActKind, (act: ActNamed) => string>,
}

export type CompanySentences = typeof french
