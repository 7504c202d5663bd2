import type { Stand } from './stand.ts'

export const CONTENT = '/cours/contenu'

/** Where an au of a package opens: its own address, or that of the member that it names. */
export function contentUrlOf({ url, contentUrl }: Stand['site'], packageId: string, auUrl: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(auUrl)) return auUrl
  return `${contentUrl ?? url}${CONTENT}/${packageId}/${auUrl}`
}
