import { fold, typo } from '#platform/i18n'

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

/** What somebody types in a hurry, for want of better words: read only where nothing else of that part says a trade. */
const inShort: Record<string, RegExp> = {
  A1203: /jardin/,
  D1106: /\bvend|boulang/,
  G1602: /cuisin/,
  K1303: /creche|\benfants?\b/,
  K1304: /menage|repassage/,
}

/** The trades that one part of a text names. */
function named(part: string): string[] {
  const words = fold(part)
  const said = Object.entries(trades).flatMap(([code, known]) =>
    known.words.test(words) || words.includes(fold(known.title)) ? [code] : [],
  )
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
  return [...new Set([...readTrades(search).codes, ...titled])]
}

export type ReadTrades = { codes: string[]; unknown: string[]; unclear: string[] }

/**
 * The trades that a text names, part by part, so that a word means the same whatever stands beside it: the code of a part, else its words.
 * `unknown`: codes that our table lacks; `unclear`: the parts that say no trade, as they were typed. No part is lost.
 */
export function readTrades(text: string): ReadTrades {
  const read: ReadTrades = { codes: [], unknown: [], unclear: [] }
  for (const part of partsOf(text)) {
    const written = codesIn(part)
    const codes = written.length > 0 ? written : named(part)
    read.codes.push(...codes.filter((code) => code in trades))
    read.unknown.push(...codes.filter((code) => !(code in trades)))
    if (codes.length === 0) read.unclear.push(part)
  }
  return { ...read, codes: [...new Set(read.codes)] }
}

const codesIn = (part: string): string[] =>
  [...part.toUpperCase().matchAll(/\b([A-N])\s?(\d{4})\b/g)].map(([, letter, digits]) => `${letter}${digits}`)

/** 'Ménage et repassage (K1304), plonge/cuisine' has three parts: a code between parentheses speaks for all that it follows, « et » and all. */
const partsOf = (text: string): string[] =>
  inOneGender(text)
    .split(/[,;/+\n•]/)
    .flatMap((part) =>
      /\([A-N]\s?\d{4}\)/i.test(part) || isTitle(part) ? [part] : part.split(/\s(?:et|ou|&)\s/i),
    )
    .map((part) => part.trim())
    .filter((part) => !['', 'etc'].includes(fold(part)))

const isTitle = (part: string): boolean =>
  Object.values(trades).some(({ title }) => fold(title) === fold(part))

/** 'agent(e)', 'agent·e', 'vendeur/vendeuse' and '(H/F)' are one trade, not two. */
const inOneGender = (text: string): string =>
  text
    .replaceAll(/\(?\b[hf]\s?\/\s?[hf]\b\)?/gi, '')
    .replaceAll(/\((?:e|ne|se|euse|rice|trice|ère)s?\)|[·•](?:e|ne|se|euse|rice|trice|ère)s?(?!\p{L})/giu, '')
    .replaceAll(/(\p{L})\/(?:e|ne|se|euse|rice|trice|ère)(?!\p{L})/giu, '$1')
    .replaceAll(/\b(\p{L}{4})(\p{L}*)\/\1\p{L}*/giu, '$1$2')

/** What to say of the parts that name no trade of our table; undefined when each does. */
export const unclearTrades = ({ unclear }: ReadTrades): string | undefined =>
  unclear.length === 0
    ? undefined
    : typo(
        `Nous ne connaissons pas ${unclear.length > 1 ? 'ces métiers' : 'ce métier'} : ${unclear.map((part) => `« ${part} »`).join(', ')}. Écrivez par exemple : ménage et repassage, commis de cuisine, K1304.`,
      )
