import type { BedSentences } from './sentences.fr.ts'

export const english = {
  title: 'The beds',
  free: 'Free',
  add: 'Add a bed',
  size: (length, width) => `${length}\u00A0m by ${width}\u00A0m`,
  nothing: 'Nothing grows here',
  soon: 'Soon:',
  due: { sown: (date) => `To sow on ${date}`, planted: (date) => `To plant on ${date}` },
  begun: { sown: (date) => `Sown on ${date}`, planted: (date) => `Planted on ${date}` },
  ready: (date) => `Ready about ${date}`,
  offSeason: 'Out of season',
  offSeasonText: 'It is not the right month for this vegetable.',
  sameFamily: 'The same family two years running',
  sameFamilyText: (one, other, family) =>
    `${one} and ${other}: the family of ${family}. The soil grows tired.`,
  change: 'Change',
  changeOrEnd: 'Change or end',
  planCrop: 'Plan a crop',
  changeBed: 'Change the bed',
  before: 'Before',
  grew: (from, until, ending) => `from ${from} to ${until}, ${ending}`,
  ended: (until, ending) => `until ${until}, ${ending}`,
  endings: { harvested: 'harvested', lost: 'lost', 'given up': 'given up' },
} satisfies BedSentences
