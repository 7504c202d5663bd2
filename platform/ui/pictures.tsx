import type { ComponentChildren } from 'preact'

/** A price, already written: "3,60 €". */
export function Price({ children }: { children: ComponentChildren }) {
  return <span class="price">{children}</span>
}

export type PhotoProps = { src: string; alt: string; width?: number; height?: number; caption?: string }

// What a photograph takes of the screen: all of a telephone, a column of a desk.
const COLUMN = '(min-width: 60rem) 40rem, 100vw'

/** For an `img`: its address, and the widths that a photograph answers in, of which the browser takes the one it needs. A drawing has none. */
export const inWidths = (src: string): { src: string; srcset?: string; sizes?: string } =>
  isDrawing(src)
    ? { src }
    : { src, srcset: `${src}?largeur=320 320w, ${src}?largeur=640 640w, ${src} 1280w`, sizes: COLUMN }

/** The address of a photograph as small as a card needs it. */
export const smallPicture = (src: string): string => (isDrawing(src) ? src : `${src}?largeur=320`)

const isDrawing = (src: string): boolean => src.endsWith('.svg')

/** A picture in its frame, 3:2. `alt` is empty when a word beside says the same. */
export function Photo({ src, alt, width = 240, height = 160, caption }: PhotoProps) {
  const picture = (
    <img class="photo" {...inWidths(src)} alt={alt} width={width} height={height} loading="lazy" />
  )
  if (!caption) return picture
  return (
    <figure>
      {picture}
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

/** Somebody under an arch, with their name beside. */
export function Portrait({ src, children }: { src: string; children: ComponentChildren }) {
  return (
    <div class="who">
      <img src={src} alt="" width={120} height={120} loading="lazy" />
      <div>{children}</div>
    </div>
  )
}
