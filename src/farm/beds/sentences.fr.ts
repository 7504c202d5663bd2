/** The beds: what grows where, what comes, what grew before. */
export const french = {
  title: 'Les planches',
  free: 'Libre',
  add: 'Ajouter une planche',
  size: (length: string, width: string) => `${length}\u00A0m sur ${width}\u00A0m`,
  nothing: 'Rien ne pousse ici',
  soon: 'Bientôt :',
  due: {
    sown: (date: string) => `À semer le ${date}`,
    planted: (date: string) => `À planter le ${date}`,
  },
  begun: {
    sown: (date: string) => `Semé le ${date}`,
    planted: (date: string) => `Planté le ${date}`,
  },
  ready: (date: string) => `Prêt vers le ${date}`,
  offSeason: 'Hors saison',
  offSeasonText: 'Ce n’est pas le bon mois pour ce légume.',
  sameFamily: 'Même famille deux ans de suite',
  sameFamilyText: (family: string) => `Famille des ${family}. La terre se fatigue.`,
  change: 'Modifier',
  changeOrEnd: 'Modifier, ou terminer',
  planCrop: 'Prévoir une culture',
  changeBed: 'Modifier la planche',
  before: 'Avant',
  grew: (from: string, until: string, ending: string) => `du ${from} au ${until}, ${ending}`,
  ended: (until: string, ending: string) => `au ${until}, ${ending}`,
  endings: { harvested: 'récolté', lost: 'perdu', 'given up': 'abandonné' },
}

export type BedSentences = typeof french
