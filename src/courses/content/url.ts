import type { Stand } from '../stand.ts'
import type { PackageId } from '../ids.ts'

export const CONTENT = '/cours/contenu'
/** Our window around a content. */
export const WINDOW = '/cours/fenetre'
/** Where that window says that somebody left a session. */
export const LEFT = '/cours/quitte'

/** Where an au of a package opens: its own address, or that of the member that it names. */
export function contentUrlOf({ url, settings }: Stand['site'], packageId: PackageId, auUrl: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(auUrl)) return auUrl
  return `${settings.contentUrl ?? url}${CONTENT}/${packageId}/${auUrl}`
}

/**
 * Where one goes: to our window that holds the content, with the button that stops it; to another server as it is. `place`: of what is
 * opened, so that the window knows where it leads back.
 */
export function openingUrl({ url, settings }: Stand['site'], launched: string, place: string): string {
  const home = settings.contentUrl ?? url
  const ours = `${home}${CONTENT}/`
  return launched.startsWith(ours) ? `${home}${WINDOW}/${place}/${launched.slice(ours.length)}` : launched
}
