/** What stays as it is written: rules and programs, who defends rights and data, licences and what they cover, addresses and kinds of file; who hosts a demo. */
const named =
  /WCAG|axe-core|JavaScript|RGAA|Défenseur des droits|defenseurdesdroits\.fr|CNIL|cnil\.fr|cookies?|GNU AGPL|Atkinson Hyperlegible Next|Besley|OFL|Lucide|ISC|Licence Ouverte|\/resultats\.(?:json|csv)|JSON|CSV|Cette démonstration tourne sur la machine de qui l’a lancée/

/** The five pages that every page leads to. */
export const footPages = [
  '/accessibilite',
  '/contact',
  '/donnees-ouvertes',
  '/mentions-legales',
  '/vos-donnees',
].map((url): [url: string, as: 'public', named: RegExp] => [url, 'public', named])
