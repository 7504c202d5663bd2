// Who takes part in the story of Arras, as they are typed on screen.

export const organisations = [
  ['AFP2I', 'Organisme de formation'],
  ['Artois Emploi Entreprise', 'Prescripteur (PLIE, mission locale…)'],
  ['Département du Pas-de-Calais', 'Service public, collectivité'],
  ['CREFO', 'Organisateur de jury'],
  ['AGEFOS PME', 'Financeur'],
  ['Évalpro', 'Organisme évaluateur'],
] as const

/** In the order of the file's sheets. */
export const jurors = [
  ['Marc', 'Lobry'],
  ['Odile', 'Ansart'],
  ['Anne', 'Duriez'],
] as const

export const members = [
  ['AFP2I', 'Brigitte', 'Carlier', 'Responsable de formation'],
  ['AFP2I', 'Brigitte', 'Carlier', 'Rédaction du bulletin'],
  ['AFP2I', 'Sylvain', 'Bourgeois', 'Formateur·rice'],
  ['Artois Emploi Entreprise', 'Nadège', 'Hanquez', 'Référent·e'],
  ['Évalpro', 'Claude', 'Vasseur', 'Évaluateur·rice'],
  ['CREFO', 'Hélène', 'Dubrulle', 'Direction'],
  ...jurors.map(([givenName, familyName]) => ['CREFO', givenName, familyName, 'Membre de jury'] as const),
] as const

export const partners = [
  ['Artois Emploi Entreprise', 'Positionnement du public'],
  ['Département du Pas-de-Calais', 'Positionnement du public'],
  ['Évalpro', 'Évaluation Cléa'],
  ['CREFO', 'Jury et attestation'],
] as const
