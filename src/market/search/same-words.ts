import { searchWords } from './search-words.ts'

/**
 * Names of one thing, as people here say them: what one finds, the others find. One a line: names | except | why. A name counts where
 * all its words follow each other; not in the exceptions, which are something else.
 */
const same = `
chicon, endive, witloof | | The Nord says chicon, the rest of France endive
pomme de terre, patate | patate douce | Everybody says patate; labels say pomme de terre
mâche, doucette | | Its two names
pain au chocolat, chocolatine, petit pain | petit pain au lait | Petit pain in the Nord, chocolatine from the south-west
cabillaud, morue fraîche | morue salée | One fish, two names
crevette grise, sauterelle | | Sauterelles in Calais and Boulogne
viande hachée, haché, américain | | Américain in the Nord
plie, carrelet | | One fish, two names
vergeoise, cassonade | | Vergeoise in the north; asked one for the other
`

/** What one asks for by the name of its kind; not the other way: who wants an éclair is not shown a tart. Same columns. */
const kinds = `
salade | batavia, laitue, mâche, doucette, scarole, frisée, roquette, romaine, feuille de chêne, mesclun | chou frisé, persil frisé
gâteau | tarte, tartelette, éclair, merveilleux, flan, fraisier, mille-feuille, paris-brest, religieuse, saint-honoré, fondant | tarte au maroilles, tarte flambée, tarte aux poireaux, pâte à tarte, moule à tarte
`

/** Names that say one thing, as the words a search compares, and those that look like them and are another. */
type SameName = { names: string[][]; except: string[][] }

const wordsOf = (cell = ''): string[][] =>
  cell
    .split(',')
    .map(searchWords)
    .filter((words) => words.length > 0)

const rowsOf = (table: string): string[][] =>
  table
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => row.split('|'))

const kindNames = rowsOf(kinds).map(([kind, names, except]) => ({
  kind: searchWords(kind ?? ''),
  names: wordsOf(names),
  except: wordsOf(except),
}))

const sameNames: readonly SameName[] = rowsOf(same).map(([names, except]) => ({
  names: wordsOf(names),
  except: wordsOf(except),
}))

const holds = (words: readonly string[], name: readonly string[]): boolean =>
  words.some((_, at) => name.every((word, n) => words[at + n] === word))

const isOneOf = (words: readonly string[], { names, except }: SameName): boolean =>
  names.some((name) => holds(words, name)) && !except.some((name) => holds(words, name))

/** The kinds of what a name says: 'salade' for a batavia. */
export const kindsOf = (name: string): string[] => {
  const words = searchWords(name)
  return kindNames.flatMap((one) => (isOneOf(words, one) ? one.kind : []))
}

/** The words of a text, and those of the other names of what it speaks of. */
export function withSameNames(text: string): string[] {
  const words = searchWords(text)
  const others = sameNames.flatMap((one) => (isOneOf(words, one) ? one.names.flat() : []))
  return [...new Set([...words, ...others])]
}
