import { gzipSync } from 'node:zlib'
import type { Visitor } from './visitor.ts'

/** What a page may weigh, in bytes, for a telephone on a slow network. */
export const HEAVIEST = 14_000

const known = new Map<string, number>()

/** Bytes of a page once compressed: its HTML, and the CSS and JavaScript it asks for. Fonts and photos are apart. */
export async function weigh(visitor: Visitor, html: string): Promise<number> {
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)]
  const scripts = [...html.matchAll(/<script [^>]*src="([^"]+)"/g)]
  let bytes = gzipSync(html).length
  for (const [, address = ''] of [...sheets, ...scripts]) {
    const weight = known.get(address) ?? gzipSync((await visitor.get(address)).bytes).length
    known.set(address, weight)
    bytes += weight
  }
  return bytes
}
