import { slugOf } from '#platform/i18n'
import { parisDay } from '#platform/time'

type Named = { code: string; title: string; handedInAt: Date; mediaType: string }

const kinds: Record<string, string> = { image: 'photo', video: 'video', audio: 'voix' }

const ends: Record<string, string> = {
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'audio/mp4': 'm4a',
  'audio/webm': 'webm',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'audio/mpeg': 'mp3',
  'text/plain': 'txt',
  'text/csv': 'csv',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
}

/** A path that says what a file that was handed in is: its activity, its day, its kind; none comes twice among `taken`, which grows. */
export function workFilePath({ code, title, handedInAt, mediaType }: Named, taken: Set<string>): string {
  const kind = kinds[mediaType.split('/')[0] ?? ''] ?? 'document'
  const name = `travaux/${slugOf(`${code} ${title}`).slice(0, 60)}-${parisDay(handedInAt)}-${kind}`
  const end = ends[mediaType] ?? 'bin'
  let n = 1
  const path = () => `${name}${n > 1 ? `-${n}` : ''}.${end}`
  while (taken.has(path())) n++
  taken.add(path())
  return path()
}
