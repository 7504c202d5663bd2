import { firstGroupHosts } from './first-group-hosts.ts'
import { call, looking, on, told, weeks, type Lived } from './lived.ts'

const { hotel, linen, cleaning } = firstGroupHosts

/** The others: one changes places, one host never answers. */
export const livedThen: readonly Lived[] = [
  {
    who: 7,
    host: hotel,
    object: 'discover',
    dates: weeks,
    stopped: [on('05-24'), 'Le bus du soir ne passe plus : des travaux jusqu’en juillet.'],
    away: [],
    visit: {
      way: 'call',
      going: 'badly',
      day: on('05-24'),
      words: 'Plus de bus après 17 h. On cherche plus près.',
    },
    report: {
      by: 'phone',
      reached: 'no',
      done: [2],
      wouldHire: 'maybe',
      words: 'Trois jours, c’est trop court.',
    },
    own: 'L’hôtel me plaisait. Je rentrais à pied, une heure.',
  },
  {
    who: 7,
    host: cleaning,
    object: 'confirm',
    dates: [on('05-25'), on('05-30')],
    follows: true,
    away: [],
    visit: call('05-28', 'Elle y va à pied. Tout va bien.'),
    report: {
      by: 'link',
      reached: 'yes',
      done: [0, 2, 3],
      wouldHire: 'maybe',
      words: 'Ponctuelle et soigneuse.',
    },
    own: 'C’est à côté de chez moi. Je dose bien les produits.',
    later: [told('other'), told('training', null, 'this month')],
  },
  {
    who: 9,
    host: linen,
    object: 'discover',
    dates: weeks,
    away: [[on('05-28'), 'pm', 'justified']],
    visit: { way: 'call', going: 'partly', day: on('05-29'), words: 'Le bruit la fatigue. Elle veut finir.' },
    report: null,
    own: 'Il y a trop de bruit. J’aime plier.',
    later: [looking, null],
  },
  {
    who: 10,
    host: linen,
    object: 'discover',
    dates: weeks,
    away: [],
    visit: call('05-29', 'Le chef d’atelier la trouve efficace.'),
    report: {
      by: 'phone',
      reached: 'yes',
      done: [0, 2, 3],
      wouldHire: 'maybe',
      words: 'Rythme tenu dès le quatrième jour.',
    },
    own: 'Je suis fière : quatre chariots par jour.',
    later: [told('employed', 'short', 'three months'), told('employed', 'short', 'longer')],
  },
  {
    who: 12,
    host: cleaning,
    object: 'recruit',
    dates: weeks,
    away: [[on('05-24'), 'pm', 'justified']],
    visit: call('05-25', 'L’équipe du matin l’apprécie.'),
    report: {
      by: 'link',
      reached: 'yes',
      done: [0, 1, 3],
      wouldHire: 'yes',
      words: 'À l’heure, tous les matins.',
    },
    own: 'L’équipe m’a dit : à bientôt.',
    hired: { saidBy: 'person', on: on('06-28'), proof: null },
    later: [told('hired here', 'long', 'three months'), told('hired here', 'long', 'longer')],
  },
]
