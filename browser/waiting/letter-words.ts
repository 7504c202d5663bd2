import type { Letter } from '../offline/outbox.ts'

/** What a letter carries: a signature, a sound, a picture, a film, or words. */
export function kindOf({ fields }: Letter): 'sign' | 'sound' | 'picture' | 'film' | 'words' {
  for (const [name, value] of fields) {
    if (typeof value === 'string') {
      if (name === 'drawing' && value) return 'sign'
    } else if (value.size > 0) {
      if (value.type.startsWith('audio/')) return 'sound'
      return value.type.startsWith('video/') ? 'film' : 'picture'
    }
  }
  return 'words'
}

/** In bytes. */
export const sizeOf = ({ fields }: Letter): number =>
  fields.reduce((sum, [, value]) => sum + (typeof value === 'string' ? value.length : value.size), 0)

/** 'moins de 1 ko', '340 ko', '0,4 Mo', '12 Mo', in the words of the page (platform/ui/waiting-sends.tsx). */
export function writeBytes(bytes: number): string {
  const { light = '', kb = '', mb = '' } = document.querySelector<HTMLElement>('[data-mb]')?.dataset ?? {}
  if (bytes < 1000) return light
  if (bytes < 100_000) return kb.replace('{n}', String(Math.round(bytes / 1000)))
  const tenths = Math.round(bytes / 100_000) / 10
  const figure = tenths < 10 ? String(tenths) : String(Math.round(tenths))
  return mb.replace('{n}', document.documentElement.lang === 'en' ? figure : figure.replace('.', ','))
}
