import { seeded } from '#actions'
import { cast, seededTrainees, type CastId, type PersonId } from '#people'
import { asId } from '#platform/id'
import type { Listed } from '#platform/web'
import { GROUP } from './access.ts'
import type { ActivityId } from './ids.ts'
import { workId } from './seeds/seeded-works.ts'
import { CHOSEN } from './roll/handing.tsx'
import { SHEET } from './sheet/find-sheet.ts'

const room = 'training'
const trainers = ['claire', 'brigitte'] as const
const PERSON = ':person{[0-9a-fA-F-]{36}}'

// The group of 2018: its days do not move with the clock.
const first = `/formation/${seeded.group1}`
const idOf = (kind: string, n: number) =>
  `${seeded.group1.slice(0, 24)}${seeded.group1.slice(-3)}${kind}${String(n).padStart(9 - kind.length, '0')}`
const trainee = seededTrainees.group1[0]?.id ?? ''

const seventh = `/formation/${seeded.group7}`
const aicha = cast.find(({ id }) => id === 'aicha')?.personId ?? asId<PersonId>('')
const activityId = (n: number) =>
  asId<ActivityId>(`${seeded.group7.slice(0, 24)}${seeded.group7.slice(-3)}ac${String(n).padStart(7, '0')}`)

const ofGroup = (
  path: string,
  url = path,
  { of = first, as = trainers }: { of?: string; as?: readonly CastId[] } = {},
): Listed<CastId> => ({
  room,
  pattern: `${GROUP}${path}`,
  as: [...as],
  url: `${of}${url}`,
})

const own = (pattern: string, url = pattern): Listed<CastId> => ({ room, pattern, as: ['aicha'], url })

/** The pages of a group and of its calendar, and who opens them. */
export const groupPages: Listed<CastId>[] = [
  { room, pattern: '/formation', as: trainers, url: '/formation' },
  { room, pattern: '/formation/emarger', as: ['aicha'], url: '/formation/emarger' },
  {
    room,
    pattern: '/formation/mon-calendrier',
    as: cast.map((one) => one.id),
    url: '/formation/mon-calendrier',
  },
  { room, pattern: '/formation/suivi', as: ['karine', 'agnes'], url: '/formation/suivi' },
  {
    room,
    pattern: `/formation/suivi/${PERSON}`,
    as: ['karine'],
    url: `/formation/suivi/${aicha}`,
  },
  ofGroup(''),
  ofGroup('/equipe'),
  ofGroup('/equipe/depart', `/equipe/depart?personne=${trainee}`),
  ofGroup('/demi-journees/nouvelle'),
  ofGroup('/demi-journees/:id', `/demi-journees/${idOf('', 1)}`),
  ofGroup('/demi-journees/:id/repeter', `/demi-journees/${idOf('', 1)}/repeter`),
  ofGroup('/semaine/copier', '/semaine/copier?de=2018-04-09'),
  ofGroup('/programme'),
  ofGroup('/programme/nouvelle'),
  ofGroup('/programme/:activity{[0-9a-fA-F-]{36}}', `/programme/${idOf('ac', 1)}`),
  ofGroup('/programme/:activity{[0-9a-fA-F-]{36}}/voix', `/programme/${idOf('ac', 1)}/voix`),
  ofGroup('/programme/sequences/nouvelle'),
  ofGroup('/programme/sequences/:sequence{[0-9a-fA-F-]{36}}', `/programme/sequences/${idOf('5e', 1)}`),
  ofGroup('/emargement'),
  ofGroup('/emargement/envois'),
  ofGroup('/emargement/hors-ligne'),
  ofGroup('/apres'),
  { room, pattern: SHEET, as: trainers, url: `${first}/emargement/2018-04-10/matin` },
  {
    room,
    pattern: `${SHEET}/${PERSON}`,
    as: trainers,
    url: `${first}/emargement/2018-04-10/matin/${trainee}`,
  },
  { room, pattern: `${SHEET}/appel`, as: trainers, url: `${first}/emargement/2018-04-10/matin/appel` },
  { room, pattern: `${SHEET}/passer`, as: trainers, url: `${first}/emargement/2018-04-10/matin/passer` },
  {
    room,
    pattern: `${SHEET}/${PERSON}/signer`,
    as: trainers,
    url: `${first}/emargement/2018-04-10/matin/${trainee}/signer`,
  },
  {
    room,
    pattern: `${SHEET}/passer/${CHOSEN}`,
    as: trainers,
    url: `${first}/emargement/2018-04-10/matin/passer/ar`,
  },
  {
    room,
    pattern: `${SHEET}/${PERSON}/signer/${CHOSEN}`,
    as: trainers,
    url: `${first}/emargement/2018-04-10/matin/${trainee}/signer/ar`,
  },
  ofGroup(`/presences/${PERSON}`, `/presences/${trainee}`),
]

/** The pages of a trainee's day and of what their work is worth, and who opens them. */
export const workPages: Listed<CastId>[] = [
  own('/formation/aujourdhui'),
  own('/formation/travail'),
  own('/formation/aide'),
  own('/formation/envois'),
  own('/formation/hors-ligne'),
  own('/formation/activites/:id', `/formation/activites/${activityId(1)}`),
  // The last one at a distance: nobody has come that far yet.
  own('/formation/activites/:id/donner', `/formation/activites/${activityId(93)}/donner`),
  {
    room,
    pattern: '/formation/travaux/:work',
    as: ['aicha', ...trainers],
    url: `/formation/travaux/${workId(activityId(1), aicha)}`,
  },
  {
    room,
    pattern: '/formation/travaux/:work/annuler',
    as: ['claire'],
    url: `/formation/travaux/${workId(activityId(1), aicha)}/annuler`,
  },
  ofGroup('/travaux', '/travaux', { of: seventh }),
  ofGroup('/travaux/vu', '/travaux/vu', { of: seventh, as: ['claire'] }),
  ofGroup('/foad'),
  ofGroup('/registre'),
  ofGroup('/registre/:n{[0-9]{1,9}}', '/registre/1', { as: ['claire'] }),
  ofGroup('/alertes', '/alertes', { of: seventh }),
  ofGroup('/alertes/:person', `/alertes/${aicha}`, { of: seventh }),
  ofGroup('/dossier'),
]
