import type { Listed } from '#platform/web'
import { cast, type CastId } from './cast.ts'
import { seededTrainees } from './seeds/seeded-trainees.ts'
import { seededOrganisations } from './seeds/seeded-organisations.ts'

export { cast, type CastId } from './cast.ts'
export { peopleOpening } from './opening.ts'

const everyone = cast.map((member) => member.id)
const staff = cast.filter((member) => member.as !== 'trainee').map((member) => member.id)
const afp2i = `/organismes/${seededOrganisations.afp2i.id}`
const claire = cast.find((member) => member.id === 'claire')?.personId ?? '' // the seeds give her role the id of her person

const page = (pattern: string, as: Listed<CastId>['as'], url: string = pattern): Listed<CastId> => ({
  room: 'people',
  pattern,
  as,
  url,
})

/** Every page of this room, with whom it opens for and an address of the demo territory. */
export const peoplePages: Listed<CastId>[] = [
  page('/connexion', ['public']),
  page('/connexion/lien/:token', ['public'], '/connexion/lien/exemple'),
  page('/langue', ['public', ...everyone]),
  page('/demo', ['public']),
  page('/moi', everyone),
  page('/moi/acces', everyone),
  page('/moi/connexion', everyone),
  page('/moi/messages', everyone),
  page('/organismes', staff),
  page('/organismes/nouveau', ['paul']),
  page('/organismes/:id', ['paul', 'brigitte', 'claire'], afp2i),
  page('/organismes/:id/modifier', ['paul'], `${afp2i}/modifier`),
  page('/organismes/:id/en-tete', ['paul', 'brigitte'], `${afp2i}/en-tete`),
  page('/organismes/:id/membres/nouveau', ['paul', 'brigitte'], `${afp2i}/membres/nouveau`),
  page('/organismes/:id/roles/:role', ['paul', 'brigitte'], `${afp2i}/roles/${claire}`),
  page(
    '/personnes/:id/identite',
    ['brigitte', 'karine'],
    `/personnes/${seededTrainees.group7[1]?.id}/identite`,
  ),
  page('/personnes/doublons', ['paul', 'brigitte', 'karine']),
]
