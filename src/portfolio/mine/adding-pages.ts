import { newId } from '#platform/id'
import type { Ask } from '#platform/web'
import { PORTFOLIO } from '../portfolio.ts'
import { addPage } from './add-page.tsx'
import { choosePage } from './choose-page.tsx'
import { ways } from './way.ts'

/** The pages by which something is added, by their addresses: what a telephone keeps. */
export const addingPages = (c: Ask): [at: string, page: Response][] => [
  [`${PORTFOLIO}/ajouter`, choosePage(c)],
  ...ways.map((way): [string, Response] => [
    `${PORTFOLIO}/ajouter/${way}`,
    addPage(c, { way, act: newId(), typed: {} }),
  ]),
]
