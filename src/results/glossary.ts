export type Glossary = { term: string; meaning: string }[]

/** 'Cléa = certificat…', one a line, as an editor types it. */
export const writeGlossary = (glossary: Glossary): string =>
  glossary.map(({ term, meaning }) => `${term} = ${meaning}`).join('\n')

/** Reads it back; a line without '=' continues the one before. */
export function readGlossary(text: string): Glossary {
  const found: Glossary = []
  for (const line of text
    .split('\n')
    .map((typed) => typed.trim())
    .filter(Boolean)) {
    const at = line.indexOf('=')
    const last = found.at(-1)
    if (at > 0) found.push({ term: line.slice(0, at).trim(), meaning: line.slice(at + 1).trim() })
    else if (last) last.meaning += ` ${line}`
    else found.push({ term: line, meaning: '' })
  }
  return found
}
