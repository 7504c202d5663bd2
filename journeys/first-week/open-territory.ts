import { openFirstVisit, type OrganisationKind, type Role } from '#people'
import type { Reader } from '#testing'
import type { Week } from './week.ts'

/** The published addresses of a town of the coast that is on no map. */
export const addresses = `id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;lon;lat
62999_0010_00002;;2;;Quai des Brumes;62990;62999;Port-Brumeux;1.8501;50.9501
62999_0010_00004;;4;;Quai des Brumes;62990;62999;Port-Brumeux;1.8512;50.9505
62999_0010_00006;;6;;Quai des Brumes;62990;62999;Port-Brumeux;1.8530;50.9510
62999_0020_00001;;1;;Rue du Phare;62990;62999;Port-Brumeux;1.8601;50.9551
62999_0020_00009;;9;;Rue du Phare;62990;62999;Port-Brumeux;1.8622;50.9560
`

/** Who steers it comes by the link of the first visit. */
export async function openTerritory(week: Week): Promise<Reader> {
  const paul = week.stranger()
  await paul.open(`/premiere-visite/${openFirstVisit(week.beffroi.ground.site.dataDir)}`)
  await paul.send('Ouvrir le territoire', {
    givenName: 'Paul',
    familyName: 'Wattez',
    email: 'paul@territoire.example',
    organisation: 'Le territoire des Deux-Quais',
  })
  return paul
}

/** `reach`: an e-mail, or a telephone (+33…). */
export type Named = { givenName: string; familyName: string; role: Role; reach: string }

/** An organisation that the steward adds, with who works there; each comes in by what was sent to them. */
export async function addOrganisation(
  week: Week,
  paul: Reader,
  { name, kind, people }: { name: string; kind: OrganisationKind; people: readonly Named[] },
): Promise<Reader[]> {
  const come: Reader[] = []
  await paul.open('/')
  await paul.follow('Organismes')
  await paul.follow('Ajouter un organisme')
  await paul.send('Ajouter l’organisme', { name, kind, town: 'Port-Brumeux' })
  for (const { givenName, familyName, role, reach } of people) {
    await paul.follow('Ajouter une personne')
    await paul.send('Donner ce rôle', {
      givenName,
      familyName,
      role,
      [reach.includes('@') ? 'email' : 'phone']: reach,
    })
    come.push(await week.comeIn(reach))
  }
  return come
}
