import type { ActivityId } from '#training'
import type { Stand } from '../stand.ts'
import type { PackageId, LaunchId } from '../ids.ts'

export const CONTENT = '/cours/contenu'
/** Our window around a content that stands beside our pages. */
export const WINDOW = '/cours/fenetre'

/** Where an au of a package opens: its own address, or that of the member that it names. */
export function contentUrlOf({ url, settings }: Stand['site'], packageId: PackageId, auUrl: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(auUrl)) return auUrl
  return `${settings.contentUrl ?? url}${CONTENT}/${packageId}/${auUrl}`
}

type Session = { activityId: ActivityId; sessionId: LaunchId }

/** Where the trainee goes: to the content itself when it has an origin of its own, else to our window that holds it. */
export function openingUrl(
  { url, settings }: Stand['site'],
  launched: string,
  { activityId, sessionId }: Session,
): string {
  const beside = `${url}${CONTENT}/`
  if (settings.contentUrl || !launched.startsWith(beside)) return launched
  return `${url}${WINDOW}/${activityId}/${sessionId}/${launched.slice(beside.length)}`
}
