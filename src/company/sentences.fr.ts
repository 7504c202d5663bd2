import type { Opinion, Stage } from './request.ts'
import type { TurnRole } from './turn.ts'

/** What all the pages of a company say. */
export const french = {
  virtual: (group: string) => `Entreprise virtuelle, ${group.charAt(0).toLowerCase()}${group.slice(1)}`,
  stamp: 'Entreprise virtuelle',
  learning: 'Ce papier sert à apprendre. Personne ne paie.',
  unnamed: 'Notre entreprise',
  back: 'Retour à l’entreprise',
  logoOf: (name: string) => `Le logo de l’entreprise ${name}`,
  asks: (client: string) => `${client} demande`,
  said: (words: string) => `« ${words} »`,
  reload: 'Rechargez la page, puis recommencez.',
  opinions: { happy: 'Content', 'so-so': 'Moyen', unhappy: 'Pas content' } satisfies Record<Opinion, string>,
  opinionSaid: (opinion: string) => `Avis du client : ${opinion.toLowerCase()}`,
  /** What a quote and an invoice say. */
  paper: {
    quote: (number: number) => `Devis n°\u00A0${number}`,
    invoice: (number: number) => `Facture n°\u00A0${number}`,
    on: (day: string) => `Fait le ${day}.`,
    until: (day: string) => `Valable jusqu’au ${day}.`,
    to: 'Pour :',
    what: 'Ce que nous faisons',
    quantity: 'Temps',
    price: 'Prix',
    net: 'Hors taxe',
    total: 'À payer',
    agreed: (day: string) => `Bon pour accord, le ${day} :`,
    refused: (day: string) => `Refusé, le ${day} :`,
  },
  roles: {
    'on site': 'sur place',
    phone: 'au téléphone',
    planning: 'au planning',
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
}

export type CompanySentences = typeof french
