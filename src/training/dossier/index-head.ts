import { typo } from '#platform/i18n'

// The page is opened from a disk, far from our policy and from our style sheets.
const css = `body{font:18px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a2228;background:#fff}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}li{margin:.4rem 0}a{color:#0a5066}small{color:#414f57}`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The head of the page that leads to each piece of an archive. */
export const headOf = (title: string): string =>
  `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(typo(title))}</title><style>${css}</style></head>`
