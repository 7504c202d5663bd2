import { sayDay, sayPhone, sayYes, type Column, type Line } from '#platform/imports'

export const listColumns = {
  familyName: { label: 'Nom', spellings: ['Nom de famille', 'Nom de naissance', 'NOM'] },
  givenName: { label: 'Prénom', spellings: ['Prénoms'], wanted: true },
  fullName: { label: 'Nom et prénom', spellings: ['Nom prénom', 'Nom / Prénom', 'Bénéficiaire', 'Personne'] },
  usageName: { label: 'Nom d’usage', spellings: ["Nom d'usage", 'Nom marital', 'Nom d’épouse'] },
  birthDate: { label: 'Date de naissance', spellings: ['Né(e) le', 'Naissance', 'DDN'], says: sayDay },
  phone: {
    label: 'Téléphone',
    spellings: ['Tél.', 'Tel', 'Portable', 'Mobile', 'N° de téléphone'],
    says: sayPhone,
  },
  email: { label: 'Courriel', spellings: ['Mail', 'E-mail', 'Email', 'Adresse mail'] },
  town: { label: 'Commune', spellings: ['Ville', 'Localité'] },
  postcode: { label: 'Code postal', spellings: ['CP'] },
  referent: {
    label: 'Référent',
    spellings: ['Référent unique', 'Référent(e)', 'Conseiller', 'Accompagnateur'],
  },
  structure: { label: 'Structure', spellings: ['Prescripteur', 'Organisme', 'Orienté par'] },
  status: { label: 'Statut', spellings: ['Situation', 'Statut du public'] },
  rsa: { label: 'Allocataire RSA', spellings: ['RSA', 'BRSA'], says: sayYes },
  mobility: { label: 'Mobilité', spellings: ['Moyen de transport', 'Transport'] },
  positionedOn: {
    label: 'Date de positionnement',
    spellings: ['Positionné(e) le', 'Date d’orientation'],
    says: sayDay,
  },
  comment: { label: 'Commentaire', spellings: ['Observations', 'Observation', 'Remarques', 'Commentaires'] },
} satisfies Record<string, Column>

type Key = keyof typeof listColumns

/** The cell of a column, '' where the list has none. */
export const cellsOf = (line: Line): Record<Key, string> => {
  const cell = (key: Key) => (line.cells[key] ?? '').replaceAll(/\s+/g, ' ').trim()
  return {
    familyName: cell('familyName'),
    givenName: cell('givenName'),
    fullName: cell('fullName'),
    usageName: cell('usageName'),
    birthDate: cell('birthDate'),
    phone: cell('phone'),
    email: cell('email'),
    town: cell('town'),
    postcode: cell('postcode'),
    referent: cell('referent'),
    structure: cell('structure'),
    status: cell('status'),
    rsa: cell('rsa'),
    mobility: cell('mobility'),
    positionedOn: cell('positionedOn'),
    comment: cell('comment'),
  }
}
