import { typo, writeCount } from '#platform/i18n'

/** What somebody reads who passes before a jury: when and where, then the result and the attestation. */
export const french = {
  title: 'Mon jury',
  none: 'Pas de jury pour le moment',
  noneText: 'La date sera écrite ici.',
  jury: 'Le jury',
  rehearsal: 'Le jury blanc',
  at: (day: string, clock: string) => `${day} à ${clock}`,
  acquired: (acquired: number, all: number) => `${acquired} compétences acquises sur ${all}`,
  what: 'Vous montrez ce que vous savez faire.',
  how: 'Chaque membre du jury note seul. Puis ils décident ensemble.',
  practice: 'C’est pour s’entraîner : rien ne compte.',
  see: 'Voir mon attestation',
  download: 'Télécharger',
  issued: (date: string) => `Remise le ${date}. Vous pouvez donner son adresse à un employeur.`,
  result: 'Mon résultat, compétence par compétence',
  lookedAt: 'Ce qui est regardé',
  marks: { acquired: 'Acquis', partly: 'En partie', 'not acquired': 'Pas acquis', 'not seen': 'Pas vu' },
  planned: {
    jury: (when: string) => `Votre jury : ${when}`,
    rehearsal: (when: string) => `Votre jury blanc : ${when}`,
  },
  ready: 'Votre attestation est prête',
  /** An attestation, as it may stand in the portfolio of who has it. */
  attested: {
    title: (trade: string) => `Attestation du jury : ${trade}`,
    words: (acquired: number, all: number, organiser: string) =>
      typo(`${writeCount(acquired, 'compétence acquise', 'compétences acquises')} sur ${all}, ${organiser}`),
  },
}

export type JurySentences = typeof french
