import type { ComponentChildren } from 'preact'

/** A price, already written: "3,60 €". */
export function Price({ children }: { children: ComponentChildren }) {
  return <span class="price">{children}</span>
}

export type PhotoProps = { src: string; alt: string; width?: number; height?: number; caption?: string }

/** A picture in its frame, 3:2. `alt` is empty when a word beside says the same. */
export function Photo({ src, alt, width = 240, height = 160, caption }: PhotoProps) {
  const picture = <img class="photo" src={src} alt={alt} width={width} height={height} loading="lazy" />
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
