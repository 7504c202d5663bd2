/** Where a figure is: an action, one of its groups (or all of them), and a key. In a text: `{{chiffre:clea/groupe-1/clea-full}}`. */
export type Reference = { action: string; group: string | null; key: string }

/** The word that stands for the whole action, between its address and the key. */
export const WHOLE = 'ensemble'
const SLUG = /^[a-z0-9-]+$/

/** Reads 'clea-metiers-sap/groupe-1/clea-full'; undefined when it has not that form. */
export function readReference(text: string): Reference | undefined {
  const [action = '', group = '', key = '', ...rest] = text.trim().split('/')
  if (rest.length > 0 || ![action, group, key].every((part) => SLUG.test(part))) return undefined
  return { action, group: group === WHOLE ? null : group, key }
}

export const writeReference = ({ action, group, key }: Reference): string =>
  `${action}/${group ?? WHOLE}/${key}`

/** What is typed in a text so that the figure stands there. */
export const referenceMark = (reference: Reference): string => `{{chiffre:${writeReference(reference)}}}`
