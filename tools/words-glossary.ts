/** A word the house refuses, and the words it says instead, with the line of the glossary that decides. */
export type Refused = { never: string; instead: string[]; line: number }

/** Reads the table of GLOSSARY.md: its first column is what we say, its last one what we never say. */
export function readGlossary(markdown: string): Map<string, Refused> {
  const refused = new Map<string, Refused>()
  markdown.split('\n').forEach((row, index) => {
    const cells = row.split('|').slice(1, -1)
    if (cells.length !== 4 || !cells[0]?.includes('`')) return
    const instead = [...cells[0].matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
    for (const never of (cells[3] ?? '').replace(/\([^)]*\)/g, '').split(',')) {
      const key = parts(never).join('')
      if (!key) continue
      const before = refused.get(key)?.instead ?? []
      refused.set(key, { never: never.trim(), instead: [...before, ...instead], line: index + 1 })
    }
  })
  return refused
}

/** The words of a name, in lower case and singular: `caseManagers` and `case_manager` are both `case manager`. */
export function parts(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .split(/[^A-Za-zÀ-ÿ]+/)
    .filter((part) => part !== '')
    .map((part) => singular(part.toLowerCase()))
}

function singular(word: string): string {
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

/** The first refused word that a name holds, alone or as several parts in a row. */
export function refusedIn(name: string, glossary: Map<string, Refused>): Refused | undefined {
  const words = parts(name)
  for (let from = 0; from < words.length; from++) {
    for (let to = words.length; to > from; to--) {
      const refused = glossary.get(words.slice(from, to).join(''))
      if (refused) return refused
    }
  }
  return undefined
}
