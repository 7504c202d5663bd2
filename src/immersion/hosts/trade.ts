import { fold } from '#platform/i18n'

/** A trade of the ROME (version 4), its title, and the words by which people of the field call it: a mapping of ours (November 2026). */
const trades: Record<string, { title: string; words: RegExp }> = {
  A1203: { title: 'Entretien des espaces verts', words: /espaces verts|jardinage/ },
  A1414: { title: 'Horticulture et maraîchage', words: /maraich|horticult/ },
  D1106: { title: 'Vente en alimentation', words: /vendeu\w* en boulangerie/ },
  D1205: { title: 'Nettoyage d’articles textiles', words: /pressing|blanchisserie/ },
  D1505: { title: 'Caisse', words: /\bcaiss/ },
  D1507: { title: 'Mise en rayon', words: /mise en rayon|libre service/ },
  G1501: { title: 'Personnel d’étage', words: /femme de chambre|lingere/ },
  G1602: { title: 'Cuisine', words: /(aide|commis) de cuisine/ },
  G1603: { title: 'Service en restauration', words: /serveu|polyvalente? de restauration/ },
  G1605: { title: 'Plonge', words: /\bplong/ },
  I1203: { title: 'Petit bricolage', words: /petit bricolage|toutes mains/ },
  K1302: {
    title: 'Aide aux adultes à domicile',
    words: /aide a domicile|auxiliaire de vie|assistante? de vie|personnes agees/,
  },
  K1303: { title: 'Garde d’enfants', words: /garde d enfants|sortie d ecole|aide en creche/ },
  K1304: {
    title: 'Services domestiques',
    words: /aide menagere|menage et repassage|employee? de maison|employee? familial/,
  },
  K2202: { title: 'Lavage de vitres', words: /laveu\w* de vitres/ },
  K2204: {
    title: 'Nettoyage de locaux',
    words: /agente? d entretien|agente? de proprete|nettoyage de bureaux/,
  },
  M1601: { title: 'Accueil et renseignements', words: /\baccueil\b|standard/ },
  N1103: { title: 'Préparation de commandes', words: /preparat\w* de commandes|magasini/ },
  N4105: { title: 'Livraison', words: /chauffeu\w* livreu|livraison a velo/ },
}

/** What somebody types in a hurry, for want of better words: read only where nothing else of theirs says a trade. */
const inShort: Record<string, RegExp> = {
  A1203: /jardin/,
  D1106: /\bvend|boulang/,
  G1602: /cuisin/,
  K1303: /creche|\benfants?\b/,
  K1304: /menage|repassage/,
}

const named = (words: string): string[] => {
  const said = Object.keys(trades).filter((code) => trades[code]?.words.test(words))
  return said.length > 0 ? said : Object.keys(inShort).filter((code) => inShort[code]?.test(words))
}

/** 'Services domestiques (K1304)'. */
export const writeTrade = (code: string): string => {
  const known = trades[code]
  return known ? `${known.title} (${code})` : code
}
export const tradeTitle = (code: string): string => trades[code]?.title ?? code

/** The codes whose words, title or code answer what somebody looks for. */
export const tradesLike = (search: string): string[] => {
  const words = fold(search)
  if (words === '') return []
  const titled = Object.entries(trades).flatMap(([code, { title }]) =>
    fold(`${code} ${title}`).includes(words) ? [code] : [],
  )
  return [...new Set([...named(words), ...titled])]
}

/** The trades that a text names: its codes, else its words. `unknown`: codes that our table lacks. */
export function readTrades(text: string): { codes: string[]; unknown: string[]; isUnclear: boolean } {
  const written = [...text.toUpperCase().matchAll(/\b([A-N])\s?(\d{4})\b/g)].map(
    ([, letter, digits]) => `${letter}${digits}`,
  )
  const words = fold(text)
  const codes = [...new Set(written.length > 0 ? written.filter((code) => code in trades) : named(words))]
  const unknown = written.filter((code) => !(code in trades))
  return { codes, unknown, isUnclear: words !== '' && codes.length + unknown.length === 0 }
}
