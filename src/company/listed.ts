import type { CastId } from '#people'
import type { Listed } from '#platform/web'
import { ASKED, COMPANIES, companyAddress, SERVICES } from './company.ts'
import { publicAddress } from './events/event.ts'
import { seededCompany, seededEvent, seededInvoice, seededQuote, seededRequest } from './seeds/seeded.ts'

/** The trainees of group 7, who trains them, who leads their training. */
const inside = ['aicha', 'claire', 'brigitte'] as const satisfies readonly CastId[]
const trainers = ['claire', 'brigitte'] as const satisfies readonly CastId[]

const at = (pattern: string, as: Listed<CastId>['as'] = inside, url = pattern): Listed<CastId> => ({
  room: 'company',
  pattern: `${COMPANIES}/:company${pattern}`,
  as,
  url: companyAddress(seededCompany, url),
})

/** The pages of the room, and who opens them. */
export const companyPages: Listed<CastId>[] = [
  {
    room: 'company',
    pattern: COMPANIES,
    as: inside,
    url: COMPANIES,
  },
  ...['envois', 'hors-ligne', 'telephone.json'].map((path): Listed<CastId> => ({
    room: 'company',
    pattern: `${COMPANIES}/${path}`,
    as: ['aicha'],
    url: `${COMPANIES}/${path}`,
  })),
  { room: 'company', pattern: SERVICES, as: trainers, url: SERVICES },
  {
    room: 'company',
    pattern: `${SERVICES}/:company`,
    as: trainers,
    url: `${SERVICES}/${seededCompany}`,
  },
  { room: 'company', pattern: `${ASKED}/:request`, as: ['brigitte'], url: `${ASKED}/${seededRequest(5)}` },
  at(''),
  at('/nom'),
  at('/identite'),
  at('/prix'),
  at('/demandes'),
  at('/demandes/nouvelle'),
  at('/demandes/appel'),
  at('/demandes/ecrire'),
  at('/demandes/:request', inside, `/demandes/${seededRequest(3)}`),
  at('/demandes/:request/devis', inside, `/demandes/${seededRequest(3)}/devis`),
  at('/devis/:quote', inside, `/devis/${seededQuote(2)}`),
  at('/devis/:quote.pdf', inside, `/devis/${seededQuote(2)}.pdf`),
  at('/planning'),
  at('/planning/ajouter'),
  at('/prestations/:request', inside, `/prestations/${seededRequest(2)}`),
  at('/factures/:invoice', inside, `/factures/${seededInvoice}`),
  at('/factures/:invoice.pdf', inside, `/factures/${seededInvoice}.pdf`),
  at('/roles', trainers),
  at('/voix', trainers),
  at('/voix/:card', trainers, '/voix/ironing'),
  at('/evenements'),
  at('/evenements/nouveau'),
  at('/evenements/:event', inside, `/evenements/${seededEvent(1)}`),
  at('/evenements/:event/mots', inside, `/evenements/${seededEvent(1)}/mots`),
  at('/evenements/:event/affiche', inside, `/evenements/${seededEvent(1)}/affiche`),
  at('/evenements/:event/affiche.pdf', inside, `/evenements/${seededEvent(1)}/affiche.pdf`),
  at('/evenements/:event/invitation', inside, `/evenements/${seededEvent(1)}/invitation`),
  at('/evenements/:event/invitation.pdf', inside, `/evenements/${seededEvent(1)}/invitation.pdf`),
  at('/evenements/:event/bulletin', inside, `/evenements/${seededEvent(2)}/bulletin`),
  at('/evenements/:event/affiche-a3.pdf', inside, `/evenements/${seededEvent(1)}/affiche-a3.pdf`),
  at('/evenements/:event/affiche.png', inside, `/evenements/${seededEvent(1)}/affiche.png`),
  {
    room: 'company',
    pattern: `${COMPANIES}/evenements/:event`,
    as: ['public'],
    url: publicAddress(seededEvent(1)),
  },
]
